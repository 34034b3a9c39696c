import { strToU8, zipSync } from 'fflate';

/** An id of the invented project. */
export const guid = (number: number): string => `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;

/** Bytes that stand for a file whose inside nobody looks at. */
export const media = {
  pdf: strToU8('%PDF-1.4 pages as they look\u0000\u0001'),
  picture: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
};

/** Who made a thing, and when. */
const signed = `creatingUser="${guid(90)}" creationDateTime="2020-09-01T10:00:00Z"`;

const coding = (id: number, code: number) =>
  `<Coding guid="${guid(id)}" ${signed}><CodeRef targetGUID="${guid(code)}"/></Coding>`;

const PAGE = 'The vans came late, and nobody asked.';
const TALK = 'Then the budget went elsewhere.';

/** A project with one of everything that is not shown: colours, sets, a graph, links, and sources that are no texts. */
export const wholeProject = (): Uint8Array =>
  zipSync({
    'project.qde': strToU8(`<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="A project" origin="A tool 1" basePath="/home/mira/visits">
<Users><User guid="${guid(90)}" name="Mira Sandhu"/></Users>
<CodeBook><Codes>
<Code guid="${guid(1)}" name="Vans" isCodable="true" color="#A1b"/><Code guid="${guid(2)}" name="Money" isCodable="true" color="#00ff7F"/>
</Codes></CodeBook>
<Cases><Case guid="${guid(5)}" name="Ann Orde"><SourceRef targetGUID="${guid(10)}"/></Case></Cases>
<Sources>
<TextSource guid="${guid(10)}" name="First visit" plainTextPath="internal://${guid(10)}.txt"><PlainTextSelection guid="${guid(20)}" startPosition="4" endPosition="8">${coding(120, 1)}</PlainTextSelection>${coding(130, 2)}</TextSource>
<PDFSource guid="${guid(11)}" name="A leaflet" path="internal://${guid(61)}.PDF" currentPath="/home/mira/leaflet.pdf">
<PDFSelection guid="${guid(21)}" page="0" firstX="1" firstY="2" secondX="3" secondY="4">${coding(121, 1)}</PDFSelection>
<PDFSelection guid="${guid(22)}" name="the map" page="1" firstX="5" firstY="6" secondX="7" secondY="8"><Description>drawn by hand</Description>${coding(122, 2)}<NoteRef targetGUID="${guid(70)}"/></PDFSelection>
<Representation guid="${guid(31)}" plainTextPath="internal://${guid(31)}.txt"><PlainTextSelection guid="${guid(21)}" startPosition="4" endPosition="8">${coding(121, 1)}</PlainTextSelection></Representation>
</PDFSource>
<PictureSource guid="${guid(12)}" name="The depot" path="internal://depot.jpeg" ${signed}><Description>before the rain</Description><PictureSelection guid="${guid(23)}" firstX="0" firstY="0" secondX="10" secondY="20">${coding(123, 2)}</PictureSelection>${coding(124, 1)}</PictureSource>
<AudioSource guid="${guid(13)}" name="A call" path="relative:///calls/ann-orde.mp3"><Transcript guid="${guid(33)}" plainTextPath="internal://${guid(33)}.txt"><SyncPoint guid="${guid(41)}" timeStamp="0" position="9"/><SyncPoint guid="${guid(42)}" timeStamp="900" position="15"/><TranscriptSelection guid="${guid(24)}" fromSyncPoint="${guid(41)}" toSyncPoint="${guid(42)}">${coding(125, 2)}</TranscriptSelection></Transcript><AudioSelection guid="${guid(25)}" begin="100" end="900">${coding(126, 1)}</AudioSelection></AudioSource>
</Sources>
<Notes><Note guid="${guid(70)}" name="On the map" ${signed}><PlainTextContent>Who drew it?</PlainTextContent></Note></Notes>
<Links><Link guid="${guid(80)}" name="contradicts" direction="OneWay" color="#123456" originGUID="${guid(20)}" targetGUID="${guid(22)}"/></Links>
<Sets>
<Set guid="${guid(50)}" name="Family of codes"><Description>what went wrong</Description><MemberCode targetGUID="${guid(1)}"/><MemberCode targetGUID="${guid(2)}"/></Set>
<Set guid="${guid(51)}" name="Retired"><MemberCode targetGUID="${guid(1)}"/><MemberSource targetGUID="${guid(12)}"/></Set>
</Sets>
<Graphs><Graph guid="${guid(200)}" name="How it hangs together">
<Vertex guid="${guid(201)}" representedGUID="${guid(1)}" name="Vans" firstX="10" firstY="20" secondX="30" secondY="40" shape="Oval" color="#fff"/>
<Vertex guid="${guid(202)}" representedGUID="${guid(20)}" name="a passage" firstX="50" firstY="60"/>
<Vertex guid="${guid(203)}" representedGUID="${guid(5)}" name="Ann Orde" firstX="70" firstY="80"/>
<Edge guid="${guid(204)}" representedGUID="${guid(80)}" sourceVertex="${guid(201)}" targetVertex="${guid(202)}" lineStyle="dashed" direction="OneWay"/>
<Edge guid="${guid(205)}" sourceVertex="${guid(201)}" targetVertex="${guid(299)}"/>
</Graph></Graphs>
</Project>`),
    [`sources/${guid(10)}.txt`]: strToU8('The vans came.'),
    [`sources/${guid(31)}.txt`]: strToU8(PAGE),
    [`sources/${guid(33)}.txt`]: strToU8(TALK),
    [`sources/${guid(61)}.PDF`]: media.pdf,
    'sources/depot.jpeg': media.picture,
  });
