/** Handles 402 by its own type, and logs every result through the common one. */
import {
  type ApiResponse,
  getWorkspace,
  type PaymentRequiredError,
  patchWorkspace,
  WorkspacesClient,
} from "workspaces-client";

for (const key of ["paid", "unpaid", "unknown"]) {
  const client = new WorkspacesClient({ baseUrl: process.argv[2], key });

  const read = await getWorkspace(client);
  if (read.kind === "PaymentRequired") {
    const error: PaymentRequiredError = read.body;
    console.log(`read needs a plan: ${error.message ?? "no message"}`);
  }
  const written = await patchWorkspace(client, { body: { name: "Renamed" } });
  if (written.kind === "PaymentRequired") {
    console.log(`write needs a plan: ${written.body.message ?? "no message"}`);
  }
  console.log([read, written].map(log).join(", "));
}

function log(response: ApiResponse): string {
  const json = response.headers.get("Content-Type") === "application/json";
  return `${response.status} ${json ? "with" : "without"} JSON`;
}
