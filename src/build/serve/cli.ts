// Serves the built site: `npm start` builds it first. PORT changes the port.
import { basePath, environment } from '../../lib/site/environment.ts';
import { serveFolder } from './server.ts';

const port = Number(process.env['PORT'] ?? 4321);
const server = serveFolder(environment().outDir, basePath());
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is in use. Choose another: PORT=4322 npm start` : error.message);
  process.exit(1);
});
server.listen(port, () => console.log(`\nSecure Base is at http://localhost:${port}${basePath()}  (stop with Ctrl+C)`));
