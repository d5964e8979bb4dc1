package eu.modelcatalogue.text;

import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Change;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Explains verdicts in sentences: rules with their facts and sources, and the changes that would meet them. */
public final class Reasons {

    private final Wording wording;
    private final Language language;
    private final Words words;
    private final NumberFormats written;

    public Reasons(Wording wording) {
        this.wording = wording;
        this.language = wording.language();
        this.words = Words.in(language);
        this.written = new NumberFormats(language);
    }

    /** Explains a rule in a sentence: rule, statement, verdict, facts with their sources, notes, and what would change the verdict. */
    public String reason(Assessment.OfRule rule) {
        String statement = language.text(rule.rule().statement());
        StringBuilder reason = new StringBuilder(words.phrase(
                "rule",
                rule.rule().id(),
                statement.endsWith(".") ? statement : statement + ".",
                capital(wording.verdict(rule.verdict(), rule.provisional())),
                Values.joined(rule.deciding(), used -> fact(used) + exception(rule, used), language.semicolon())));
        rule.notes().forEach(note -> reason.append(' ').append(language.text(note)));
        if (!rule.toMeet().isEmpty()) {
            reason.append(' ').append(toMeet(rule.toMeet()));
        }
        return reason.toString();
    }

    /** The curator's note on a licence clause, if the licence is why a rule is not met. */
    private String exception(Assessment.OfRule rule, UsedFact used) {
        if (used.subject().kind() != SubjectKind.LICENCE
                || rule.verdict() == Verdict.MET
                || used.fact().evidence().isEmpty()) {
            return "";
        }
        String reason = used.fact().evidence().get(0).reason();
        return reason == null
                ? ""
                : words.phrase(
                        "licenceNote",
                        wording.note(used.subject(), reason).words().replaceFirst("\\.$", ""));
    }

    private String capital(String text) {
        return text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    /** The facts that would have to change, and separately the unknown facts that would have to be found out. */
    public String toMeet(List<Change> changes) {
        List<Change> under = changes.stream()
                .filter(change -> changes.stream().anyMatch(other -> isLicenceOf(change, other)))
                .toList();
        List<Change> missing = changes.stream()
                .filter(change -> change.isMissing() && !under.contains(change))
                .toList();
        List<Change> otherwise = changes.stream()
                .filter(change -> !change.isMissing() && !under.contains(change))
                .toList();
        return Stream.of(
                        sentence("toMeet", otherwise, this::otherwise),
                        sentence("toFindOut", missing, this::missing),
                        sentence("toMeetUnder", under, this::missing))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private Optional<String> sentence(String phrase, List<Change> changes, Function<Change, String> each) {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(words.phrase(phrase, Values.joined(changes, each, language.semicolon())));
    }

    /** Whether one change is about the licence of a component, and the other requires releasing this component. */
    private static boolean isLicenceOf(Change licence, Change availability) {
        String released = availability.attribute();
        return released.endsWith(".availability")
                && licence.attribute().startsWith(released.replace(".availability", ".licence."));
    }

    private String otherwise(Change change) {
        return words.phrase(
                "change", wording.attribute(change.attribute()), change.needed().said(wording), wording.value(change));
    }

    private String missing(Change change) {
        return words.phrase(
                "changeMissing",
                wording.attribute(change.attribute()),
                change.needed().said(wording));
    }

    /** The assessment of a model by a profile, in a paragraph. */
    public String summary(String model, Assessment assessment) {
        Profile profile = assessment.profile();
        int required = profile.required().size();
        long notMet = count(assessment, Verdict.NOT_MET);
        long unknown = count(assessment, Verdict.UNKNOWN);
        String title = language.text(profile.title());
        StringBuilder summary = new StringBuilder(
                switch (assessment.judgement().verdict()) {
                    case MET -> words.phrase("summaryMet", model, title, profile.key());
                    case NOT_MET ->
                        words.phrase("summaryNotMet", model, title, profile.key(), "" + notMet, "" + required);
                    case UNKNOWN ->
                        words.phrase("summaryUnknown", model, title, profile.key(), "" + unknown, "" + required);
                });
        if (notMet > 0 && unknown > 0) {
            summary.append(' ').append(words.phrase("summaryUndecided", "" + unknown));
        }
        if (assessment.provisional()) {
            summary.append(' ').append(words.phrase(declared(assessment) ? "provisionalDeclared" : "provisional"));
        }
        if (assessment.oldestClaim() != null) {
            summary.append(' ').append(words.phrase("oldest", written.day(assessment.oldestClaim())));
        }
        return capital(summary.toString());
    }

    private static boolean declared(Assessment assessment) {
        return assessment.rules().stream()
                .flatMap(rule -> rule.facts().stream())
                .flatMap(used -> used.fact().evidence().stream())
                .anyMatch(claim -> claim.verification() == Verification.DECLARED);
    }

    private static long count(Assessment assessment, Verdict verdict) {
        return assessment.rules().stream()
                .filter(one -> one.rule().required() && one.verdict() == verdict)
                .count();
    }

    /** A fact with its sources and dates, and the sources that contradict it. */
    String fact(UsedFact used) {
        Fact fact = used.fact();
        String name = wording.name(used);
        String otherwise = fact.dissent().stream()
                .map(claim ->
                        words.phrase("dissent", wording.source(claim.source()), wording.value(used, claim.value())))
                .distinct()
                .collect(Collectors.joining());
        if (!fact.isKnown() && fact.basis() == Basis.INHERITED) {
            return words.phrase(
                    "fact", name, wording.value(Fact.UNKNOWN), words.phrase("inheritedUnknown") + otherwise);
        }
        if (!fact.isKnown() && !fact.evidence().isEmpty()) {
            return words.phrase("fact", name, wording.value(Fact.UNKNOWN), evidence(fact) + otherwise);
        }
        if (!fact.isKnown()) {
            return otherwise.isEmpty()
                    ? words.phrase("factUnknown", name)
                    : words.phrase("fact", name, wording.value(Fact.UNKNOWN), otherwise.replaceFirst("^\\W+", ""));
        }
        return words.phrase("fact", name, wording.value(used, fact.value()), evidence(fact) + otherwise);
    }

    /** Whether a report of another party was read, besides our own reading. */
    private static boolean isReadElsewhere(Fact fact) {
        return fact.evidence().get(0).verification() != Verification.ASSESSED;
    }

    private String evidence(Fact fact) {
        if (fact.basis() == Basis.BOUND) {
            return words.phrase("bound");
        }
        if (fact.basis() == Basis.NAME) {
            return words.get("basis.name");
        }
        if (fact.evidence().isEmpty()) {
            return "";
        }
        Claim first = fact.evidence().get(0);
        if (first.verification() == Verification.DECLARED) {
            return words.phrase("declared");
        }
        String who = words.phrase(
                first.section() == null ? "evidence" : "evidenceSection",
                wording.source(first.source()),
                written.day(first.asOf()),
                first.section() == null ? "" : wording.section(first.section()));
        if (fact.basis() == Basis.INHERITED) {
            return who + language.semicolon() + words.phrase("inherited");
        }
        if (fact.basis() == Basis.ARCHITECTURE) {
            return who + language.semicolon() + words.get("basis.architecture");
        }
        String from = fact.basis() == Basis.OFFERS ? who + language.semicolon() + words.get("basis.offers") : who;
        return fact.isUnverified()
                ? from
                        + language.semicolon()
                        + words.phrase(fact.reported() && isReadElsewhere(fact) ? "reported" : "assessed")
                : from;
    }
}
