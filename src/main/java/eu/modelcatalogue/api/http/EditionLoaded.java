package eu.modelcatalogue.api.http;

import eu.modelcatalogue.ledger.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Ready once an edition is on the shelf; a PostgreSQL that goes away later does not make it unready, since reads go on from memory. */
@Readiness
@Startup
@ApplicationScoped
class EditionLoaded implements HealthCheck {

    private final Shelf shelf;

    EditionLoaded(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public HealthCheckResponse call() {
        return shelf.editions()
                .map(editions -> HealthCheckResponse.named("edition")
                        .up()
                        .withData("number", editions.current().header().number())
                        .withData("ledger", shelf.ledgerAnswers() ? "answers" : "away: serving from memory")
                        .withData("models", editions.current().models().size())
                        .build())
                .orElseGet(() -> HealthCheckResponse.down("edition"));
    }
}
