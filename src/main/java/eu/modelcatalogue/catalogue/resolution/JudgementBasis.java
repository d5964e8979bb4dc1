package eu.modelcatalogue.catalogue.resolution;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.Lineage;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the verdicts on a model rest on, as one digest: its facts, those of its developer and of the licences that it names, the same of every model that
 * went in, and which sources know organisations. Two models with the same digest are judged alike by the same profiles and the same program.
 */
public final class JudgementBasis {

    /** Ends each text: seeds hold no such character. */
    private static final char END = '\u0000';

    /** Instead of a text that is not given. */
    private static final char NONE = '\u0001';

    private final Map<String, String> licences = new HashMap<>();
    private final Map<String, String> organisations = new HashMap<>();
    private final Map<String, String> own = new HashMap<>();
    private final Function<String, Optional<AiModel>> byName;
    private final String sources;

    private JudgementBasis(ResolvedContent content, Collection<Source> sources) {
        this.byName = content.byName();
        content.licences().values().forEach(licence -> licences.put(licence.id(), digest(licence)));
        StringBuilder known = new StringBuilder();
        for (Source source : sources) {
            text(known, source.id());
            text(known, Boolean.toString(source.knowsOrganisations()));
        }
        this.sources = digest(known);
    }

    /**
     * The digests of all models, by id.
     *
     * @param sources in an order that does not change
     */
    public static Map<String, String> of(ResolvedContent content, Collection<Source> sources) {
        JudgementBasis basis = new JudgementBasis(content, sources);
        Map<String, String> all = new HashMap<>();
        content.models().forEach(model -> all.put(model.id(), basis.of(model)));
        return all;
    }

    private String of(AiModel model) {
        StringBuilder all = new StringBuilder();
        text(all, sources);
        text(all, own(model));
        Map<String, String> wentIn = new TreeMap<>();
        lineage(model, wentIn);
        wentIn.forEach((name, base) -> {
            text(all, name);
            text(all, base);
        });
        return digest(all);
    }

    /** Adds all models that went in, however far back, by the names under which they are known to have. */
    private void lineage(AiModel model, Map<String, String> wentIn) {
        Stream.ofNullable(model.lineage())
                .flatMap(List::stream)
                .map(Lineage::base)
                .forEach(name -> {
                    if (wentIn.containsKey(name)) {
                        return;
                    }
                    Optional<AiModel> base = byName.apply(name);
                    wentIn.put(name, base.map(this::own).orElse(""));
                    base.ifPresent(known -> lineage(known, wentIn));
                });
    }

    /** Of the model alone. */
    private String own(AiModel model) {
        String known = own.get(model.id());
        if (known == null) {
            StringBuilder all = new StringBuilder();
            text(all, model.id());
            text(all, organisation(model.developer()));
            facts(all, model.facts());
            model.facts().all().forEach(fact -> licences(all, fact.value()));
            known = digest(all);
            own.put(model.id(), known);
        }
        return known;
    }

    private String organisation(Organisation organisation) {
        return organisations.computeIfAbsent(organisation.id(), id -> {
            StringBuilder all = new StringBuilder();
            text(all, id);
            facts(all, organisation.facts());
            return digest(all);
        });
    }

    private static String digest(Licence licence) {
        StringBuilder all = new StringBuilder();
        text(all, licence.id());
        facts(all, licence.facts());
        return digest(all);
    }

    /** Adds the licences that a value may name: whatever stands in it as a word and is the id of one. */
    private void licences(StringBuilder all, String value) {
        int from = 0;
        for (int at = 0; at <= value.length(); at++) {
            if (at == value.length() || !isPartOfId(value.charAt(at))) {
                String licence = at == from ? null : licences.get(value.substring(from, at));
                if (licence != null) {
                    text(all, licence);
                }
                from = at + 1;
            }
        }
    }

    private static boolean isPartOfId(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '.'
                || character == '-';
    }

    private static void facts(StringBuilder all, Facts facts) {
        for (Fact fact : facts.all()) {
            text(all, fact.attribute());
            text(all, fact.value());
            text(all, fact.basis().name());
            text(all, Boolean.toString(fact.reported()));
            claims(all, fact.evidence());
            claims(all, fact.dissent());
        }
        all.append(END);
    }

    private static void claims(StringBuilder all, List<Claim> claims) {
        for (Claim claim : claims) {
            text(all, claim.subject().kind().word());
            text(all, claim.subject().id());
            text(all, claim.attribute());
            text(all, claim.value());
            text(all, claim.source());
            text(all, claim.asOf());
            text(all, claim.verification().word());
        }
        all.append(END);
    }

    private static void text(StringBuilder all, @Nullable Object text) {
        if (text == null) {
            all.append(NONE);
        } else {
            all.append(text);
        }
        all.append(END);
    }

    private static String digest(StringBuilder all) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
