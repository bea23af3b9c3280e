package dev.understudy.standin.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.understudy.standin.ApiServer;
import dev.understudy.standin.support.ProxyProcess;
import dev.understudy.standin.support.ProxyProcess.Program;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A proxy that distributes requests among several servers, configured as the README says. */
enum LoadBalancer {
    /** nginx, which keeps connections to the servers open. */
    NGINX(Program.NGINX) {
        @Override
        String configuration(int port, List<Integer> servers, Path directory) throws IOException {
            return nginx(readme("nginx").replace("listen 80;", "listen 127.0.0.1:" + port + ";"), servers, directory);
        }
    },
    /** nginx, which by default opens a connection for each request. */
    NGINX_WITHOUT_KEEPALIVE(Program.NGINX) {
        @Override
        String configuration(int port, List<Integer> servers, Path directory) throws IOException {
            return NGINX.configuration(port, servers, directory).replaceAll("keepalive\\w* .*", "");
        }
    },
    /** HAProxy. */
    HAPROXY(Program.HAPROXY) {
        @Override
        String configuration(int port, List<Integer> servers, Path directory) throws IOException {
            return withServers(readme("haproxy"), servers).replace("bind :80", "bind 127.0.0.1:" + port);
        }
    };

    private static final String NGINX_PROCESS = """
            daemon off;
            master_process off;
            pid ${directory}/nginx.pid;
            error_log stderr;
            events { worker_connections 512; }
            http {
              access_log off;
              client_body_temp_path ${directory}/client_body;
              proxy_temp_path ${directory}/proxy;
              fastcgi_temp_path ${directory}/fastcgi;
              uwsgi_temp_path ${directory}/uwsgi;
              scgi_temp_path ${directory}/scgi;
              ${servers}
            }
            """;

    private final Program program;

    LoadBalancer(Program program) {
        this.program = program;
    }

    boolean isInstalled() {
        return program.isInstalled();
    }

    /**
     * Starts the program.
     *
     * @param servers the ports of the three servers
     */
    ProxyProcess start(Path directory, List<Integer> servers) throws Exception {
        return ProxyProcess.start(program, directory, port -> configuration(port, servers, directory));
    }

    abstract String configuration(int port, List<Integer> servers, Path directory) throws IOException;

    private static String nginx(String block, List<Integer> servers, Path directory) {
        return NGINX_PROCESS
                .replace("${servers}", withServers(block, servers))
                .replace("${directory}", directory.toString());
    }

    private static String withServers(String configuration, List<Integer> servers) {
        String result = configuration;
        for (int i = 0; i < servers.size(); i++) {
            result = result.replace("10.0.0." + (i + 1) + ":8080", "127.0.0.1:" + servers.get(i));
        }
        return result;
    }

    /** Returns the code block of the README in the given language. */
    private static String readme(String language) throws IOException {
        try (InputStream readme = ApiServer.class.getResourceAsStream("site/README.md")) {
            String text = new String(readme.readAllBytes(), UTF_8);
            return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                    .matcher(text)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
        }
    }
}
