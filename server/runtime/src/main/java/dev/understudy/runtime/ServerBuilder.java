package dev.understudy.runtime;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.api.AccessControl;
import dev.understudy.runtime.api.ApiBuilder;
import dev.understudy.runtime.api.ApiDefinition;
import dev.understudy.runtime.api.CorsPolicy;
import dev.understudy.runtime.api.ErrorFormat;
import dev.understudy.runtime.api.ServerDefinition;
import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.runtime.api.ServerResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Builds a {@link ContractServer}. Everything but a contract and a delegate has a default. */
public final class ServerBuilder {

    private final ApiBuilder api;
    private final List<ApiDefinition> apis = new ArrayList<>();
    private final List<ServerResource> resources = new ArrayList<>();
    private CorsPolicy cors = CorsPolicy.NONE;
    String host = "127.0.0.1";
    int port = 8080;
    ServerLimits limits = ServerLimits.DEFAULT;
    Executor workers;

    ServerBuilder(Contract contract) {
        api = contract == null ? null : ApiDefinition.builder(contract);
    }

    /** Adds an object that implements one or several interfaces generated from the contract. */
    public ServerBuilder delegate(Object implementation) {
        return configure(each -> each.delegate(implementation));
    }

    /** Sets what identifies and admits callers. By default, everybody is admitted. */
    public ServerBuilder accessControl(AccessControl control) {
        return configure(each -> each.accessControl(control));
    }

    /** Sets the format of error responses. By default they are problem documents (RFC 9457). */
    public ServerBuilder errorFormat(ErrorFormat format) {
        return configure(each -> each.errorFormat(format));
    }

    /** Sets the path that precedes the paths of the contract. By default it is that of its first server. */
    public ServerBuilder basePath(String path) {
        return configure(each -> each.basePath(path));
    }

    /**
     * Judges each response by the contract before it is sent; for development. An undeclared or invalid response becomes
     * an error response that says why.
     */
    public ServerBuilder developmentMode() {
        return configure(ApiBuilder::judgeResponses);
    }

    /** Sets anything else of the API with the contract, such as the maximum size of a body or the format of times. */
    public ServerBuilder configure(Consumer<ApiBuilder> settings) {
        if (api == null) {
            throw new IllegalStateException("the server was built without a contract; add APIs to it");
        }
        settings.accept(api);
        return this;
    }

    /** Adds another API. The first API that owns the path of a request serves it. */
    public ServerBuilder api(ApiDefinition definition) {
        apis.add(definition);
        return this;
    }

    /** Adds a resource of the server itself, such as a health check. */
    public ServerBuilder resource(ServerResource resource) {
        resources.add(resource);
        return this;
    }

    /** Sets the web pages that may call the server from a browser. By default, none may. */
    public ServerBuilder cors(CorsPolicy policy) {
        cors = policy;
        return this;
    }

    /** Sets the address to listen on. By default it is 127.0.0.1, which accepts connections from this machine only. */
    public ServerBuilder host(String address) {
        host = address;
        return this;
    }

    /** Sets the port to listen on; 0 picks a free one. By default it is 8080. */
    public ServerBuilder port(int number) {
        port = number;
        return this;
    }

    /** Sets the capacity and the time limits. By default they are {@link ServerLimits#DEFAULT}. */
    public ServerBuilder limits(ServerLimits chosen) {
        limits = chosen;
        return this;
    }

    /** Sets what runs the requests. By default the server has its own {@link dev.understudy.runtime.work.Workers}. */
    public ServerBuilder workers(Executor executor) {
        workers = executor;
        return this;
    }

    /**
     * Returns a server that does not listen yet.
     *
     * @throws IllegalArgumentException if a delegate and its contract do not belong together
     * @throws IllegalStateException if an error format and its contract do not belong together
     */
    public ContractServer build() {
        List<ApiDefinition> all = new ArrayList<>();
        if (api != null) {
            all.add(api.build());
        }
        all.addAll(apis);
        return new ContractServer(this, new ServerDefinition(all, resources, cors));
    }

    /**
     * Returns a server that accepts requests.
     *
     * @throws UncheckedIOException if the address or port is not available; nothing remains open then
     */
    public ContractServer start() {
        ContractServer server = build();
        try {
            server.listen();
            return server;
        } catch (IOException e) {
            server.close();
            throw new UncheckedIOException("cannot listen on " + host + ":" + port, e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }
}
