package eu.modelcatalogue.domain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalogue: one release (checkpoint family) under one licence, because a licence belongs to a checkpoint and not to a brand.
 *
 * @param id its key
 * @param name as the developer writes it
 * @param family groups the releases of one product line
 * @param aliases foreign and former ids, and the repositories of its weights
 * @param developer the organisation that made it
 * @param enquiries searches for facts that found nothing
 * @param facts all known facts about it
 * @param licence of the final weights; null if no claim states one
 * @param headlines the derived attributes: weights, code, data and licence class
 */
public record AiModel(
        String id,
        String name,
        String family,
        List<String> aliases,
        List<Enquiry> enquiries,
        Organisation developer,
        Facts facts,
        @Nullable LicenceExpression licence,
        Map<String, Derived> headlines) {

    public AiModel {
        aliases = List.copyOf(aliases);
        enquiries = List.copyOf(enquiries);
        headlines = Map.copyOf(headlines);
    }

    /**
     * Derives an entry from its facts.
     *
     * @param expressions parses an SPDX expression
     */
    public static AiModel of(
            String id,
            String name,
            String family,
            List<String> aliases,
            List<Enquiry> enquiries,
            Organisation developer,
            Facts facts,
            Function<String, LicenceExpression> expressions,
            Function<String, LicenceTerms> licences) {
        Optional<LicenceExpression> weights =
                facts.known(Component.WEIGHTS_FINAL.licence()).map(expressions);
        Optional<LicenceExpression> code =
                facts.known(Component.TRAINING_CODE.licence()).map(expressions);
        Map<String, Derived> headlines = Stream.of(
                        Headlines.weights(facts),
                        Headlines.code(facts, terms(code, licences)),
                        Headlines.data(facts),
                        Headlines.licenceClass(facts, terms(weights, licences)))
                .collect(Collectors.toMap(Derived::attribute, derived -> derived));
        return new AiModel(
                id, name, family, all(aliases, facts), enquiries, developer, facts, weights.orElse(null), headlines);
    }

    /**
     * The same model with other facts, and with everything that is derived from them.
     *
     * @param expressions parses an SPDX expression
     */
    public AiModel with(
            Facts others, Function<String, LicenceExpression> expressions, Function<String, LicenceTerms> licences) {
        return others == facts
                ? this
                : of(id, name, family, aliases, enquiries, developer, others, expressions, licences);
    }

    private static LicenceTerms terms(Optional<LicenceExpression> licence, Function<String, LicenceTerms> licences) {
        return licence.map(stated -> stated.terms(licences)).orElse(LicenceTerms.UNKNOWN);
    }

    /** The former and foreign ids from the seeds, then the repositories, without duplicates. */
    private static List<String> all(List<String> aliases, Facts facts) {
        Map<String, String> all = new LinkedHashMap<>();
        Stream.concat(aliases.stream(), identifiers(facts).stream().map(Identifier::repository))
                .forEach(alias -> all.putIfAbsent(HubAddress.key(alias), alias));
        return List.copyOf(all.values());
    }

    private static List<Identifier> identifiers(Facts facts) {
        return facts.known(Attribute.IDENTIFIERS).map(Identifier::read).orElse(List.of());
    }

    /** The repositories in which the developer published the weights; empty if none is known. */
    public List<Identifier> identifiers() {
        return identifiers(facts);
    }

    /** The value of a headline attribute: {@code weights}, {@code code}, {@code data} or {@code licenceClass}. */
    public String headline(String attribute) {
        Derived derived = headlines.get(attribute);
        return derived == null ? Fact.UNKNOWN : derived.value();
    }

    /** Date of the first public release, as precise as it is known: a year, a month or a day; null if unknown. */
    public @Nullable String released() {
        return facts.known(Attribute.RELEASED).orElse(null);
    }

    /** When the developer withdrew it: a year, a month or a day; null if it is still offered or the date is unknown. */
    public @Nullable String withdrawn() {
        return facts.known(Attribute.WITHDRAWN).orElse(null);
    }

    /** The days on which the model may have been released; empty if unknown. */
    public Optional<Period> releasedWithin() {
        return facts.known(Attribute.RELEASED).map(Period::parse);
    }

    /** A whole number, or null if unknown. */
    public @Nullable Long count(String attribute) {
        return facts.known(attribute)
                .map(value -> new BigDecimal(value).longValue())
                .orElse(null);
    }

    /** SPDX expression of the licence of the weights, as stated; {@code unknown} if no claim states one. */
    public String licenceStated() {
        return facts.value(Component.WEIGHTS_FINAL.licence());
    }

    /** Models whose weights or outputs were used to make this one; empty if it was trained from scratch, null if unknown. */
    public @Nullable List<Lineage> lineage() {
        return facts.known(Attribute.LINEAGE).map(Lineage::read).orElse(null);
    }
}
