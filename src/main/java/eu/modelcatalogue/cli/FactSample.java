package eu.modelcatalogue.cli;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.ledger.CanonicalContent;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Facts to read again against their citations, drawn from an edition without a choice by a person: the digest of the edition decides, and the same
 * edition gives the same facts on every machine.
 *
 * <p>Stratified by attribute in proportion: the known facts of models stand attribute by attribute, within an attribute in the order of their
 * hashes, and every nth is taken from a start that the digest gives. Each fact has the same chance, so that the share that is wrong among the drawn
 * estimates the share among all.
 */
public final class FactSample {

    private static final Comparator<Drawn> BY_HASH = Comparator.comparing(Drawn::hash);

    private FactSample() {}

    /**
     * A fact to read again.
     *
     * @param fact with the claims it rests on, the deciding one first; never without one
     */
    public record Drawn(String model, Fact fact, String hash) {

        /** The claim that decides. */
        public Claim claim() {
            return fact.evidence().get(0);
        }
    }

    /**
     * Draws facts.
     *
     * @return in the order of the attributes
     */
    public static List<Drawn> draw(Edition edition, String digest, int size) {
        List<Drawn> all = new ArrayList<>();
        for (String attribute : Attribute.of(SubjectKind.MODEL).keySet()) {
            edition.models().stream()
                    .filter(model -> !model.facts().get(attribute).evidence().isEmpty())
                    .map(model -> new Drawn(model.id(), model.facts().get(attribute), hash(digest, attribute, model)))
                    .sorted(BY_HASH)
                    .forEach(all::add);
        }
        if (all.size() <= size) {
            return List.copyOf(all);
        }
        // Places are multiples of all/size: multiplied by size they are whole numbers, and so is the start in the first
        // part.
        BigInteger start = new BigInteger(1, sha256(digest)).mod(BigInteger.valueOf(all.size()));
        List<Drawn> drawn = new ArrayList<>();
        for (int part = 0; part < size; part++) {
            drawn.add(all.get((int) ((start.longValueExact() + (long) part * all.size()) / size)));
        }
        return List.copyOf(drawn);
    }

    /** The facts as a table of Markdown, each with the citation to open and an empty column for what was found there. */
    public static String write(String digest, List<Drawn> drawn) {
        return drawn.stream()
                .map(one -> "| `%s` | `%s` | %s | `%s`%s | %s | %s | |\n"
                        .formatted(
                                one.model(),
                                one.fact().attribute(),
                                cell(one.fact().value()),
                                one.claim().source(),
                                one.claim().via() == null
                                        ? ""
                                        : " via `" + one.claim().via() + "`",
                                one.claim().locator(),
                                cell(Objects.requireNonNullElse(one.claim().section(), ""))))
                .collect(Collectors.joining(
                        "",
                        "# %d facts of the edition %s\n\n| model | attribute | value | source | locator | section | verdict |\n|---|---|---|---|---|---|---|\n"
                                .formatted(drawn.size(), digest),
                        ""));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private static String hash(String digest, String attribute, AiModel model) {
        return HexFormat.of().formatHex(sha256(digest + "\n" + attribute + "\n" + model.id()));
    }

    private static byte[] sha256(String text) {
        return CanonicalContent.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
