import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";

/** What HTTP alone takes: answers that are there before they are asked for. */

const folder = process.argv[2];
const answers = new Map(
  readdirSync(folder).map((name) => [`/${name}`, readFileSync(path.join(folder, name))]),
);

const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    const bytes = answers.get(request.url);
    response.writeHead(200, { "content-type": "application/json", "content-length": bytes.length });
    response.end(bytes);
  });
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
