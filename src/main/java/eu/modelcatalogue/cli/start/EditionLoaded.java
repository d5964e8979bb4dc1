package eu.modelcatalogue.cli.start;

import eu.modelcatalogue.ledger.Shelf;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Ready once an edition is on the shelf; a PostgreSQL that goes away later does not make it unready, since reads go on from memory. It waits for no
 * worker.
 */
@Readiness
@Startup
@ApplicationScoped
class EditionLoaded implements AsyncHealthCheck {

    private final Shelf shelf;

    EditionLoaded(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(shelf.editions()
                        .map(editions -> HealthCheckResponse.named("edition")
                                .up()
                                .withData("number", editions.current().header().number())
                                .withData("ledger", shelf.ledgerAnswers() ? "answers" : "away: serving from memory")
                                .withData("currentEdition", "answered")
                                .withData(
                                        "olderEditions",
                                        shelf.ledgerAnswers()
                                                ? "answered"
                                                : "not answered, but for those in memory, until the ledger answers")
                                .withData("models", editions.current().models().size())
                                .build())
                        .orElseGet(() -> HealthCheckResponse.down("edition")));
    }
}
