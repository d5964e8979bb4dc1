package eu.modelcatalogue.api.health;

import eu.modelcatalogue.api.deprecation.Deprecation;
import eu.modelcatalogue.api.deprecation.Notice;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import io.quarkus.smallrye.health.runtime.SmallRyeHealthHandler;
import io.quarkus.smallrye.health.runtime.SmallRyeLivenessHandler;
import io.quarkus.smallrye.health.runtime.SmallRyeReadinessHandler;
import io.quarkus.smallrye.health.runtime.SmallRyeStartupHandler;
import io.quarkus.smallrye.health.runtime.SmallRyeWellnessHandler;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Answers health checks on the main port, as the service did before it had a management port, and marks these routes as deprecated. Health on both
 * ports, and metrics on the management port, are only answered for GET and HEAD.
 */
@ApplicationScoped
class HealthRoutes {

    static final Notice NOTICE = Notice.of("2026-12-01", "2027-07-01");

    private static final String ROOT = "/q/health";

    /**
     * The handlers that Quarkus uses on the management port. Quarkus offers no other way to get these answers; the handlers write them without a worker thread.
     */
    private static final Map<String, Handler<RoutingContext>> CHECKS = Map.of(
            ROOT,
            new SmallRyeHealthHandler(),
            ROOT + "/live",
            new SmallRyeLivenessHandler(),
            ROOT + "/ready",
            new SmallRyeReadinessHandler(),
            ROOT + "/started",
            new SmallRyeStartupHandler(),
            ROOT + "/well",
            new SmallRyeWellnessHandler());

    void onMainPort(@Observes Router router) {
        CHECKS.forEach((path, check) -> {
            router.route(path).handler(HealthRoutes::refuseChanges);
            router.route(path).handler(context -> {
                NOTICE.headers(Deprecation.CHANGES)
                        .forEach((name, value) -> context.response().putHeader(name, value));
                check.handle(context);
            });
        });
    }

    void onManagementPort(@Observes ManagementInterface management) {
        management.router().route("/q/*").order(Integer.MIN_VALUE).handler(HealthRoutes::refuseChanges);
    }

    private static void refuseChanges(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            context.next();
        } else {
            context.response().putHeader("Allow", "GET, HEAD");
            Problems.write(context.response(), ProblemType.METHOD_NOT_ALLOWED, "Allowed are GET, HEAD.");
        }
    }
}
