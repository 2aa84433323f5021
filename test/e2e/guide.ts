/** What a reader of the guide types and writes into files. */
export interface Guide {
  /** The shell blocks, in order; a line that ends in a backslash goes on. */
  readonly shell: readonly string[];
  readonly offerInfo: string;
  readonly slotInfo: string;
  /** Questions of the registration dialog, and the answers. */
  readonly dialog: readonly (readonly [question: string, answer: string])[];
}

function blocks(text: string, opening: RegExp): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm))
    if (opening.test(match[1] ?? '')) found.push((match[2] ?? '').trimEnd());
  return found;
}

/** Takes the commands, files and answers out of the guide's Markdown. */
export function readGuide(markdown: string): Guide {
  const dialog = [...markdown.matchAll(/^Q: `(.+)`\nA: `(.+)`/gm)].map(
    ([, question = '', answer = '']) => [question, answer] as const,
  );
  return {
    shell: blocks(markdown, /^shell$/),
    offerInfo: blocks(markdown, /^json title="offer-info.json"$/)[0] ?? '',
    slotInfo: blocks(markdown, /^json title="slot-info.json"$/)[0] ?? '',
    dialog,
  };
}

/** The same, for where the guide is not at hand. */
export const GUIDE: Guide = {
  shell: [
    './spctl files upload <DATASET_DIR> \\\n  --output dataset.resource.json \\\n  --use-addon',
    './provider-tools register data --result <DATASET_JSON>',
    'docker build -t <SOLUTION> .',
    'docker save <SOLUTION>:latest | gzip > <SOLUTION>.tar.gz',
    './spctl files upload <SOLUTION>.tar.gz \\\n  --output solution.resource.json \\\n  --filename <SOLUTION>.tar.gz \\\n  --use-addon',
    './spctl files download solution.resource.json . --use-addon',
    './spctl workflows create \\\n   --solution ./mrs-solution.json \\\n   --data <OFFER_ID>,<SLOT_ID> \\\n   --tee <COMPUTE>',
    'Workflow was created, TEE order id: ["260402"]',
    './spctl orders get <ORDER_ID> --suborders --suborders_fields id,type,status',
    './spctl orders complete <SUBORDER_ID> \\\n   --result ./dataset.resource.json \\\n   --status done \\\n   --solution-hash <SOLUTION_HASH>',
    './spctl orders get <ORDER_ID>',
    './spctl orders download-result <ORDER_ID>',
    './spctl orders get-report <ORDER_ID> --save-to report.json',
  ],
  offerInfo: `{
   "name":"Offer name",
   "group":"0",
   "offerType":"3",
   "cancelable":false,
   "description":"Offer description",
   "restrictions":{
      "offers":[         
      ],
      "types":[         
      ]
   },
   "input":"",
   "output":"",
   "allowedArgs":"",
   "allowedAccounts":[      
   ],
   "argsPublicKey":"",
   "resultResource":"",
   "subType":"0",
   "version":{
      "version":1,
      "status":"0",
      "info":{
         "metadata":{
            "groupingOffers":true
         }
      }
   }
}`,
  slotInfo: `{
    "info": { "cpuCores": 0, "gpuCores": 0, "diskUsage": 10485760, "ram": 0, "vram": 0 },
    "usage": {
      "maxTimeMinutes": 0,
      "minTimeMinutes": 15000,
      "price": "0",
      "priceType": "1"
    },
    "option": { "bandwidth": 0, "externalPort": 0, "traffic": 0 }
}`,
  dialog: [
    ['Have you already created a DATA offer?', 'n'],
    ['Please specify a path to the offer info json file', './offer-info.json'],
    ['Please specify a path to the slot info json file', './slot-info.json'],
    ['Do you want to add another slot?', 'n'],
  ],
};

/** Puts values in the place of `<NAME>`. @throws for a name without a value. */
export function fillIn(line: string, values: Readonly<Record<string, string>>): string {
  return line.replace(/<([A-Z_]+)>/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${whole} has no value in: ${line}`);
    return value;
  });
}
