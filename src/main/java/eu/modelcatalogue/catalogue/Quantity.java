package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.hardware.MemoryNeed;
import eu.modelcatalogue.hardware.ModelToRun;
import eu.modelcatalogue.hardware.Workload;
import eu.modelcatalogue.offers.Hosts;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number or day of a model that a search can bound. A model is within bounds if all its possible values are; an unknown quantity is within no
 * bounds. Days are counted as in {@link java.time.LocalDate#toEpochDay}.
 */
public enum Quantity {
    PARAMETERS(model -> number(model.count(Attribute.PARAMETERS))),
    /** Tokens, input and output together. */
    CONTEXT_LENGTH(model -> number(model.count(Attribute.CONTEXT_LENGTH))),
    RELEASED(model -> model.releasedWithin().map(Quantity::days)),
    /** The announced end of a model whose weights nobody can have. */
    RETIREMENT((edition, model) -> edition.retirement(model).map(Period::parse).map(Quantity::days)),
    /** Services that run it themselves and are independent of each other: by whom they are controlled in the end. */
    HOSTS((edition, model) -> {
        Hosts hosts = edition.hosts(model);
        return Optional.of(new Span(hosts.independent(), hosts.all()));
    }),
    /** The day of the edition that changed it last. */
    CHANGED((edition, model) -> edition.changed(model)
            .map(when -> when.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay())
            .map(day -> new Span(day, day))),
    /** Bytes of memory needed for one sequence of the usual length with 16 bits per parameter; of the weights alone where the cache is not known. */
    MEMORY_16(model -> memory(model, 16)),
    MEMORY_8(model -> memory(model, 8)),
    MEMORY_4(model -> memory(model, 4));

    private final BiFunction<Edition, AiModel, Optional<Span>> of;

    Quantity(Function<AiModel, Optional<Span>> of) {
        this((edition, model) -> of.apply(model));
    }

    Quantity(BiFunction<Edition, AiModel, Optional<Span>> of) {
        this.of = of;
    }

    /** The possible values of a quantity; both ends are equal if it is known exactly. */
    record Span(long least, long most) {

        /** An unknown quantity, which is within no bounds. */
        static final Span ANYTHING = new Span(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** The possible values for a model; empty if unknown. */
    Optional<Span> of(Edition edition, AiModel model) {
        return of.apply(edition, model);
    }

    /** Memory with this number of bits per parameter, one of {@link MemoryNeed#BITS}. */
    public static Quantity memory(int bits) {
        return valueOf("MEMORY_" + bits);
    }

    private static Optional<Span> number(@Nullable Long number) {
        return Stream.ofNullable(number).map(known -> new Span(known, known)).findFirst();
    }

    private static Span days(Period period) {
        return new Span(period.first().toEpochDay(), period.last().toEpochDay());
    }

    private static Optional<Span> memory(AiModel model, int bits) {
        return ModelToRun.of(model)
                .map(known -> known.known(Workload.usual(bits)))
                .map(bytes -> new Span(bytes.least(), bytes.most()));
    }
}
