package eu.modelcatalogue.criteria;

import eu.modelcatalogue.openness.Availability;
import eu.modelcatalogue.openness.Component;
import eu.modelcatalogue.openness.Fact;
import eu.modelcatalogue.openness.Region;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a rule is met. A closed grammar of records: what it cannot say gets a new record and an ADR, never an expression language. Each record
 * answers with one of three verdicts; what is not known, or only partly so, gives {@code UNKNOWN}, since a person must look.
 *
 * <p>Source: criteria study, sections (b) and (e).
 */
public sealed interface Condition {

    /** Graded between yes and no: wherever it is asked for, a person must look. */
    String PARTIAL = "partial";

    Verdict verdict(Case of);

    /**
     * A component has one of these availabilities. Of the final weights everything but these is not met; of other components
     * {@code partial} and {@code notApplicable} are unknown.
     */
    record ComponentIs(Component component, List<Availability> is) implements Condition {
        public ComponentIs {
            is = List.copyOf(is);
        }

        @Override
        public Verdict verdict(Case of) {
            Availability value = of.availability(component);
            if (is.contains(value)) {
                return Verdict.MET;
            }
            boolean undecided = value == Availability.UNKNOWN
                    || (component != Component.WEIGHTS_FINAL
                            && (value == Availability.PARTIAL || value == Availability.NOT_APPLICABLE));
            return undecided ? Verdict.UNKNOWN : Verdict.NOT_MET;
        }
    }

    /**
     * A fact of the model or of its developer is one of these words: gate, monetisation, documentation, data information, further terms, the
     * AI Act's papers. Of an attribute with several values any is enough.
     *
     * @param attribute as {@link Case#attributes} lists them
     * @param met words that meet it
     * @param unknown words that leave it open, {@code partial} always among them unless it meets
     * @param unstated the verdict where no claim states the attribute: what silence means has to be said by the rule
     */
    record FactIs(String attribute, List<String> met, List<String> unknown, Verdict unstated) implements Condition {
        public FactIs {
            met = List.copyOf(met);
            unknown = List.copyOf(unknown);
        }

        @Override
        public Verdict verdict(Case of) {
            if (!of.isStated(attribute)) {
                return unstated;
            }
            List<String> values = of.values(attribute);
            if (values.stream().anyMatch(met::contains)) {
                return Verdict.MET;
            }
            return values.stream().anyMatch(value -> value.equals(PARTIAL) || unknown.contains(value))
                    ? Verdict.UNKNOWN
                    : Verdict.NOT_MET;
        }
    }

    /**
     * A fact of a licence is one of these words. A licence that is not stated, or a fact of it that nobody has read, is unknown.
     *
     * @param of attribute that names the licence: {@code components.weightsFinal.licence}
     * @param fact attribute of licences: {@code commercialUse}
     * @param met words that meet it
     * @param unknown words that leave it open
     */
    record LicenceIs(String of, String fact, List<String> met, List<String> unknown) implements Condition {
        public LicenceIs {
            met = List.copyOf(met);
            unknown = List.copyOf(unknown);
        }

        @Override
        public Verdict verdict(Case of) {
            String value = of.licenceValue(this.of, fact);
            if (met.contains(value)) {
                return Verdict.MET;
            }
            return value.equals(Fact.UNKNOWN) || unknown.contains(value) ? Verdict.UNKNOWN : Verdict.NOT_MET;
        }
    }

    /**
     * The licences of those of the components that are not withheld all have this fact. Where every one of them is withheld there is nothing to
     * be licensed, and the condition is not met.
     */
    record LicencesOfReleased(List<Component> components, String fact, List<String> met) implements Condition {
        public LicencesOfReleased {
            components = List.copyOf(components);
            met = List.copyOf(met);
        }

        @Override
        public Verdict verdict(Case of) {
            return components.stream()
                    .filter(component -> !withheld(of, component))
                    .map(component -> licence(component).verdict(of))
                    .reduce(Verdict::and)
                    .orElse(Verdict.NOT_MET);
        }

        static boolean withheld(Case of, Component component) {
            Availability value = of.availability(component);
            return value == Availability.NOT_RELEASED || value == Availability.NOT_APPLICABLE;
        }

        LicenceIs licence(Component component) {
            return new LicenceIs(component.licence(), fact, met, List.of());
        }
    }

    /** A country lies in one of these regions: the seat of the developer, of its ultimate parent, or the place of training. */
    record CountryIn(String attribute, List<Region> regions) implements Condition {
        public CountryIn {
            regions = List.copyOf(regions);
        }

        @Override
        public Verdict verdict(Case of) {
            Region region = Region.of(of.value(attribute));
            return region == Region.UNKNOWN ? Verdict.UNKNOWN : Verdict.of(regions.contains(region));
        }
    }

    /**
     * A number lies within bounds, as the compute of training does.
     *
     * @param above exclusive; null for no such bound
     * @param atMost inclusive; null for no such bound
     */
    record NumberIs(
            String attribute,
            @Nullable BigDecimal above,
            @Nullable BigDecimal atMost) implements Condition {
        @Override
        public Verdict verdict(Case of) {
            if (!of.isStated(attribute)) {
                return Verdict.UNKNOWN;
            }
            BigDecimal number = new BigDecimal(of.value(attribute));
            return Verdict.of((above == null || number.compareTo(above) > 0)
                    && (atMost == null || number.compareTo(atMost) <= 0));
        }
    }

    /** An attribute with several values has at least so many. */
    record CountIs(String attribute, int atLeast) implements Condition {
        @Override
        public Verdict verdict(Case of) {
            return of.isStated(attribute) ? Verdict.of(of.values(attribute).size() >= atLeast) : Verdict.UNKNOWN;
        }
    }

    /** The model meets another profile: {@code mof-1.0-class-3@1}. The version is named, so that a released profile stays what it is. */
    record Meets(String profile) implements Condition {
        @Override
        public Verdict verdict(Case of) {
            return of.library().profile(profile).judge(of).verdict();
        }
    }

    /**
     * Every model that went into this one meets a rule of the same profile. Trained from scratch is met; a lineage that nobody stated is unknown.
     *
     * @param except relations that do not count, such as {@code distil}
     * @param rule id of the rule
     */
    record EveryBase(List<String> except, String rule) implements Condition {
        public EveryBase {
            except = List.copyOf(except);
        }

        @Override
        public Verdict verdict(Case of) {
            List<Case.Base> bases = of.bases();
            if (bases == null) {
                return Verdict.UNKNOWN;
            }
            Condition condition = of.rule(rule);
            return bases.stream()
                    .filter(base -> !except.contains(base.lineage().relation()))
                    .map(base -> condition.verdict(base.base()))
                    .reduce(Verdict.MET, Verdict::and);
        }
    }

    /**
     * Where an attribute is stated one condition decides, where it is not another stands in for it. A stand-in can be met and then, when the
     * attribute becomes known to be partial, unknown: the only records for which more knowledge can take a “met” back to “unknown” are this one
     * and a {@link FactIs} that says what silence means.
     */
    record IfStated(String attribute, Condition then, Condition otherwise) implements Condition {
        @Override
        public Verdict verdict(Case of) {
            return deciding(of).verdict(of);
        }

        Condition deciding(Case of) {
            return of.isStated(attribute) ? then : otherwise;
        }
    }

    /**
     * Two conditions that decide each its own way, and everything between them is unknown: not met where {@code notMetIf} is met, else met where
     * {@code metIf} is met.
     */
    record Decided(Condition notMetIf, Condition metIf) implements Condition {
        @Override
        public Verdict verdict(Case of) {
            if (notMetIf.verdict(of) == Verdict.MET) {
                return Verdict.NOT_MET;
            }
            return metIf.verdict(of) == Verdict.MET ? Verdict.MET : Verdict.UNKNOWN;
        }
    }

    /** All of these. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Verdict verdict(Case of) {
            return parts.stream().map(part -> part.verdict(of)).reduce(Verdict.MET, Verdict::and);
        }
    }

    /** Any of these. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Verdict verdict(Case of) {
            return parts.stream().map(part -> part.verdict(of)).reduce(Verdict.NOT_MET, Verdict::or);
        }
    }

    /** At least so many of these. */
    record AtLeast(int count, List<Condition> parts) implements Condition {
        public AtLeast {
            parts = List.copyOf(parts);
        }

        @Override
        public Verdict verdict(Case of) {
            List<Verdict> verdicts =
                    parts.stream().map(part -> part.verdict(of)).toList();
            long met = verdicts.stream().filter(Verdict.MET::equals).count();
            long open = verdicts.stream().filter(Verdict.UNKNOWN::equals).count();
            if (met >= count) {
                return Verdict.MET;
            }
            return met + open >= count ? Verdict.UNKNOWN : Verdict.NOT_MET;
        }
    }

    /** Not this. */
    record Not(Condition part) implements Condition {
        @Override
        public Verdict verdict(Case of) {
            return part.verdict(of).not();
        }
    }
}
