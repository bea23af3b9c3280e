"""The result as Markdown tables."""

from statistics import median


def speed_table(measurements, baseline):
    """Returns a table with a section per workload; each cell is the median of the rounds."""
    rows = [
        ["", "requests/s", "of bare Grizzly", "p50 ms", "p99 ms", "CPU µs/request", "compiler µs/request"],
        ["---"] + ["---:"] * 6,
    ]
    for workload in dict.fromkeys(workload for _, workload in measurements):
        rows.append([f"**{workload}**"] + [""] * 6)
        reference = rate(measurements[baseline, workload])
        for (server, of_workload), rounds in measurements.items():
            if of_workload == workload:
                rows.append(
                    [
                        server,
                        f"{rate(rounds):,.0f}",
                        f"{rate(rounds) / reference:.2f}" if reference else "–",
                        f"{median(each['p50'] for each in rounds):.2f}",
                        f"{median(each['p99'] for each in rounds):.2f}",
                        f"{median(per_request(each, 'cpu') for each in rounds):.0f}",
                        f"{median(per_request(each, 'compiling') for each in rounds):.0f}",
                    ]
                )
    return markdown(rows)


def process_table(servers, starts, half_speed, memory, requests):
    """Returns a table of the servers' starts, and of their memory after all requests."""
    rows = [
        ["", "launch to first 200", "launch to half its warm speed", "resident memory", "after requests"],
        ["---"] + ["---:"] * 4,
    ]
    for server in servers:
        rows.append(
            [
                server,
                f"{median(starts[server]):.2f} s",
                half_speed[server],
                f"{memory[server]:.0f} MB",
                f"{requests[server]:,}",
            ]
        )
    return markdown(rows)


def rate(rounds):
    return median(each["requests"] / each["seconds"] for each in rounds)


def per_request(measured, what):
    return measured[what] / max(measured["requests"], 1) * 1e6


def markdown(rows):
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)
