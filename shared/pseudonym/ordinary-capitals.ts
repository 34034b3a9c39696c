const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words with a capital in the middle of a sentence that name nobody in particular, folded. */
export const NOBODY = set(
  'i im ive ill id january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays ' +
    'sundays christmas easter ramadan eid diwali lent covid corona coronavirus brexit english british scottish welsh irish ' +
    'european american polish german french spanish italian muslim christian catholic jewish hindu sikh asian african ' +
    'black white uk eu us usa england scotland wales ireland britain europe god ok okay tv pc it ict nhs gp gps bbc mp mps ' +
    'ppe ptsd adhd ngo ngos hr ceo phd gdp vat faq pdf zoom teams skype whatsapp facebook google twitter youtube internet ' +
    'nvq gcse gcses dwp dhsc send pip uc int interviewer interviewee participant respondent speaker unknown mr mrs ms miss dr',
);

/** Words that begin a sentence and no name, folded. */
export const OPENERS = set(
  'a an the my our your his her their its this that these those there here and but so or if in on at of to for from by with ' +
    'without into onto over under after before during until since while although though unless because as than then now ' +
    'we you he she it they who whom whose what when where why how which whoever whatever not no yes yeah yep nope well oh ' +
    'ah um uh erm er mm mhm hmm right sure okay ok is are was were be been being am do does did done have has had having ' +
    'can could will would shall should may might must let lets please thanks thank sorry hello hi hey good great fine ' +
    'both all some any many much more most few less least every each either neither none one two three four five six ' +
    'seven eight nine ten first second third last next another other others such same only just even also again still ' +
    'already always never often sometimes maybe perhaps probably actually basically obviously absolutely exactly ' +
    'certainly definitely honestly really literally apparently hopefully unfortunately fortunately eventually finally ' +
    'initially previously recently currently usually generally normally especially particularly people everybody everyone ' +
    'somebody someone anybody anyone nobody something anything everything nothing things whereas however therefore ' +
    'otherwise meanwhile instead anyway today yesterday tomorrow tonight inaudible laughs laughter pause crosstalk dear',
);

/** Words that tell an organisation. */
export const ORGANISATION =
  /(?:^| )(?:council|trust|church|mosque|temple|synagogue|hospital|surgery|clinic|school|academy|college|university|foundation|charity|ltd|limited|plc|foodbank|bank|services?|department|police|association|union|centre|center|hub|forum|group|partnership|committee|board|network|society|club|agency|authority|ministry|company)$/u;
/** Words that tell a place. */
export const PLACE =
  /(?:^| )(?:street|road|lane|avenue|close|drive|square|park|estate|hill|village|town|city|county|borough|valley|bridge|river|wood|green|common|station|island|north|south|east|west)$/u;
/** What stands before a person's name. */
export const TITLES = set(
  'mr mrs ms miss dr doctor prof professor cllr councillor father reverend rev sister sir lady lord imam rabbi pastor uncle auntie',
);
