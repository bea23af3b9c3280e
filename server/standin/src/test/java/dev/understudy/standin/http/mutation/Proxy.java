package dev.understudy.standin.http.mutation;

import dev.understudy.standin.support.ProxyProcess;
import dev.understudy.standin.support.ProxyProcess.Program;
import java.io.IOException;
import java.nio.file.Path;

/** A reverse proxy, configured to reuse its connections to the server for requests of different clients. */
enum Proxy {
    /** nginx, which sends a request to the server when its body is complete. */
    NGINX(Program.NGINX, Proxy.nginx("on")),
    /** nginx, which passes the body of a request on while it arrives. */
    NGINX_UNBUFFERED(Program.NGINX, Proxy.nginx("off")),
    /** HAProxy, which always passes bodies on while they arrive. */
    HAPROXY(Program.HAPROXY, """
            global
              nbthread 1
            defaults
              mode http
              timeout connect 5s
              timeout client 30s
              timeout server 30s
              http-reuse always
            frontend clients
              bind 127.0.0.1:${port}
              default_backend understudy
            backend understudy
              server understudy 127.0.0.1:${server}
            """);

    private final Program program;
    private final String configuration;

    Proxy(Program program, String configuration) {
        this.program = program;
        this.configuration = configuration;
    }

    /** Returns whether the program is installed. */
    boolean isInstalled() {
        return program.isInstalled();
    }

    /**
     * Starts the proxy.
     *
     * @param server the port of the server
     */
    ProxyProcess start(Path directory, int server) throws IOException, InterruptedException {
        return ProxyProcess.start(
                program,
                directory,
                port -> configuration
                        .replace("${port}", String.valueOf(port))
                        .replace("${server}", String.valueOf(server))
                        .replace("${directory}", directory.toString()));
    }

    // Without a master process, nginx does not change to another user, who could not access the temporary directory.
    // nginx takes the end of the client's output for the end of the client, unless it is told to ignore that.
    private static String nginx(String requestBuffering) {
        return """
                daemon off;
                master_process off;
                pid ${directory}/nginx.pid;
                error_log stderr;
                events { worker_connections 256; }
                http {
                  access_log off;
                  keepalive_requests 1000000;
                  client_body_temp_path ${directory}/client_body;
                  proxy_temp_path ${directory}/proxy;
                  fastcgi_temp_path ${directory}/fastcgi;
                  uwsgi_temp_path ${directory}/uwsgi;
                  scgi_temp_path ${directory}/scgi;
                  upstream understudy { server 127.0.0.1:${server}; keepalive 8; }
                  server {
                    listen 127.0.0.1:${port};
                    client_max_body_size 4m;
                    location / {
                      proxy_pass http://understudy;
                      proxy_http_version 1.1;
                      proxy_set_header Connection "";
                      proxy_set_header Host $http_host;
                      proxy_request_buffering ${buffering};
                      proxy_ignore_client_abort on;
                    }
                  }
                }
                """.replace("${buffering}", requestBuffering);
    }
}
