package eu.modelcatalogue.api.metrics;

import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.ledger.Shelf;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.vertx.http.ManagementInterface;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Measures the data: the current edition, its age and that of its sources, and whether the ledger is available. */
@ApplicationScoped
class CatalogueMetrics {

    private final Shelf shelf;
    private final MultiGauge sources;

    CatalogueMetrics(Shelf shelf, MeterRegistry registry) {
        Refusal.register();
        this.shelf = shelf;
        this.sources = MultiGauge.builder("catalogue.source.age")
                .description("Time since the day as of which a source was read")
                .baseUnit("seconds")
                .register(registry);
        ofEdition("catalogue.edition.number", EditionHeader::number)
                .description("Number of the current edition")
                .register(registry);
        ofEdition("catalogue.edition.age", header -> age(header.publishedAt()))
                .description("Time since the current edition was published")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("catalogue.ledger.answers", shelf, now -> now.ledgerAnswers() ? 1 : 0)
                .description("1 where the database answered when it was last asked, 0 where it did not")
                .register(registry);
    }

    /** A gauge that is not a number (NaN) until the first edition is loaded. */
    private Gauge.Builder<?> ofEdition(String name, ToDoubleFunction<EditionHeader> value) {
        return Gauge.builder(
                name,
                () -> shelf.editions()
                        .map(editions -> value.applyAsDouble(editions.current().header()))
                        .orElse(Double.NaN));
    }

    /** The list of sources can change with the edition, so it is read for each scrape. */
    void onManagementPort(@Observes ManagementInterface management) {
        management.router().route("/q/metrics").order(Integer.MIN_VALUE + 1).handler(context -> {
            List<MultiGauge.Row<?>> rows = new ArrayList<>();
            shelf.editions().ifPresent(editions -> {
                for (Source source : editions.current().sources().values()) {
                    LocalDate day = source.asOf();
                    if (day != null) {
                        Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
                        rows.add(MultiGauge.Row.of(Tags.of("source", source.id()), age(begin)));
                    }
                }
            });
            sources.register(rows, true);
            context.next();
        });
    }

    private static double age(Instant since) {
        return Duration.between(since, Instant.now()).toSeconds();
    }
}
