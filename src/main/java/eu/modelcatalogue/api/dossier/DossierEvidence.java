package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The claims that a dossier rests on, each once under its number, in the order in which the document speaks of them; and the sources that they
 * come from.
 */
final class DossierEvidence {

    private final Edition edition;
    private final DossierWords said;

    /** With what they are about. */
    private final Map<Claim, UsedFact> evidence = new LinkedHashMap<>();

    private final Map<Claim, Integer> numbers = new LinkedHashMap<>();

    DossierEvidence(Edition edition, DossierWords said) {
        this.edition = edition;
        this.said = said;
    }

    /** Numbers of evidence, and of what says otherwise. */
    String references(UsedFact used, List<Claim> says, List<Claim> otherwise) {
        String against = numbers(used, otherwise);
        return numbers(used, says) + (against.isEmpty() ? "" : " " + said.say("against", against));
    }

    /** The numbers of claims: {@code [3, 7]}; empty where there are none. */
    String numbers(UsedFact used, List<Claim> claims) {
        return claims.isEmpty()
                ? ""
                : claims.stream()
                        .map(claim -> {
                            evidence.putIfAbsent(claim, used);
                            return numbers.computeIfAbsent(claim, absent -> numbers.size() + 1);
                        })
                        .distinct()
                        .map(DossierWords::number)
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    void claims(List<Block> blocks) {
        said.chapter(blocks, "evidence");
        blocks.add(Document.says(said.say("evidenceNote")));
        blocks.add(said.table(
                "evidenceTable",
                List.of(
                        said.column("number", 7),
                        said.column("says", 38),
                        said.column("where", 38),
                        said.column("how", 17)),
                evidence.entrySet().stream()
                        .map(entry -> claim(entry.getKey(), entry.getValue()))
                        .toList()));
    }

    private Row claim(Claim claim, UsedFact used) {
        List<List<Span>> where = new ArrayList<>();
        where.add(List.of(Span.to(claim.locator(), said.wording.source(claim.source()))));
        if (claim.section() != null) {
            where.add(List.of(Span.of(claim.section())));
        }
        if (claim.via() != null) {
            where.add(List.of(Span.of(said.say("via", said.wording.source(claim.via())))));
        }
        if (claim.reason() != null) {
            where.add(List.of(Span.of(claim.reason())));
        }
        String whose = claim.subject().id();
        return new Row(List.of(
                DossierWords.lines(Span.of(DossierWords.number(numbers.getOrDefault(claim, 0)))),
                List.of(
                        List.of(Span.strong(whose)),
                        List.of(Span.of(said.words.phrase(
                                "is",
                                said.capital(said.wording.name(used)),
                                said.wording.value(used, claim.value()))))),
                where,
                List.of(
                        List.of(Span.of(said.wording.day(claim.asOf()))),
                        List.of(Span.of(
                                said.say("verification." + claim.verification().word()))))));
    }

    void sources(List<Block> blocks) {
        said.chapter(blocks, "sources");
        blocks.add(Document.says(said.say("sourcesNote")));
        TreeSet<String> quoted = evidence.keySet().stream()
                .flatMap(claim -> Stream.of(Optional.of(claim.source()), Optional.ofNullable(claim.via())))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        blocks.add(said.table(
                "sourcesTable",
                List.of(said.column("source", 30), said.column("attribution", 50), said.column("licence", 20)),
                quoted.stream()
                        .flatMap(id -> Stream.ofNullable(edition.sources().get(id)))
                        .map(this::source)
                        .toList()));
    }

    private Row source(Source source) {
        return new Row(List.of(
                DossierWords.lines(
                        source.url() == null ? Span.of(source.name()) : Span.to(source.url(), source.name())),
                DossierWords.lines(Span.of(source.attribution())),
                DossierWords.lines(Span.of(source.licence()))));
    }
}
