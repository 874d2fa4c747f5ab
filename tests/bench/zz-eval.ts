import { readFileSync, existsSync } from 'node:fs';
import { buildIndex, searchProcedures } from '../../src/search/index.js';
import { readLines, toCatalogue } from '../search/shared-data.js';
const verbose = process.argv.includes('-v');
const procs: any[] = readLines('procedures-all.jsonl.gz');
const alias = new Map<string, string[]>();
for (const n of [1,2,3,4]) { const f=`/tmp/al/out-${n}.jsonl`; if (!existsSync(f)) continue;
  for (const l of readFileSync(f,'utf8').split('\n')) { if(!l.trim()) continue; try { const r=JSON.parse(l); alias.set(r.code, r.names);} catch {} } }
const withNames = process.argv.includes('--plain') ? procs : procs.map(p=>({...p, keywords:[...(p.keywords??[]), ...(alias.get(p.code)??[])]}));
const index = buildIndex(toCatalogue(withNames as any));
const t0=performance.now();buildIndex(toCatalogue(withNames as any));const tb=performance.now()-t0;
const prov = new Set((readLines('procedures.jsonl.gz') as any[]).map(p=>p.code));
function run(file: string, judged?: Set<string>, lines?: any[]) {
  const cases: any[] = lines ?? readLines(file);
  const byKind = new Map<string, number[]>(); const times:number[]=[];
  for (const c of cases) {
    const t=performance.now();
    const {hits} = searchProcedures(index,{q:c.query, limit: 20});
    times.push(performance.now()-t);
    const codes = hits.map((h:any)=>h.code).filter((x:string)=>!judged||judged.has(x));
    const place = codes.findIndex((x:string)=>c.relevant.includes(x));
    const k = byKind.get(c.kind)??[0,0,0]; k[0]++; if(place===0)k[1]++; if(place>=0&&place<5)k[2]++; byKind.set(c.kind,k);
    if (verbose && place!==0 && (c.kind==='everyday'||c.kind==='colloquial')) {
      console.log(`${place}\t${c.query}\t-> ${hits.slice(0,3).map((h:any)=>h.code+' '+h.name.slice(0,50)+(h.keyword?` [${h.keyword}]`:'')).join(' | ')}   WANT ${c.relevant.slice(0,3).map((x:string)=>x+(alias.has(x)?'*':'')+' '+procs.find(p=>p.code===x)?.name.slice(0,40)).join('; ')}`);
    }
  }
  times.sort((a,b)=>a-b);
  for (const [k,v] of byKind) console.log(k.padEnd(18), v[0], (v[1]/v[0]).toFixed(3), (v[2]/v[0]).toFixed(3));
  console.log(`p50 ${times[times.length>>1]!.toFixed(3)} p95 ${times[Math.floor(times.length*.95)]!.toFixed(3)} max ${times.at(-1)!.toFixed(2)}`);
}
console.log('aliases', alias.size, 'index', tb.toFixed(0));
run('queries.jsonl', prov);
run('everyday.jsonl');
if (existsSync('/tmp/al/exam.jsonl')) run('exam', undefined, readFileSync('/tmp/al/exam.jsonl','utf8').split('\n').filter(Boolean).map(l=>({...JSON.parse(l), kind: 'everyday'})));
