package eu.modelcatalogue.words;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Speech;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.criteria.change.Change;
import eu.modelcatalogue.openness.Attribute;
import eu.modelcatalogue.openness.Claim;
import eu.modelcatalogue.openness.Component;
import eu.modelcatalogue.openness.Fact;
import eu.modelcatalogue.openness.Identifier;
import eu.modelcatalogue.openness.Lineage;
import eu.modelcatalogue.openness.Source;
import eu.modelcatalogue.openness.SubjectKind;
import eu.modelcatalogue.openness.Verification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions, facts and verdicts in plain words, in one language. What it says follows from the data; nothing is written by hand. */
public final class Wording implements Speech {

    private static final Pattern OF_BASE = Pattern.compile("lineage\\[(.*?)]\\.(.*)");

    private final Edition edition;
    private final Language language;
    private final Words words;

    public Wording(Edition edition, Language language) {
        this.edition = edition;
        this.language = language;
        this.words = Words.in(language);
    }

    /** When a rule is met, in all languages. */
    public static Text inAll(Edition edition, Condition condition) {
        Function<Language, String> in = language -> new Wording(edition, language).predicate(condition);
        return new Text(in.apply(Language.EN), in.apply(Language.FR), in.apply(Language.DE));
    }

    public String verdict(Verdict verdict) {
        return words.get("verdict." + verdict.word());
    }

    /** When a rule is met. */
    public String predicate(Condition condition) {
        return condition.said(this);
    }

    @Override
    public String phrase(String name, String... filling) {
        return words.phrase(name, filling);
    }

    @Override
    public String word(String key) {
        return words.get(key);
    }

    @Override
    public String value(String word) {
        return words.get("value." + word);
    }

    @Override
    public String region(String word) {
        return words.get("region." + word);
    }

    @Override
    public String number(BigDecimal number) {
        return number.toString();
    }

    @Override
    public String day(LocalDate day) {
        return day.toString();
    }

    @Override
    public String profile(String key) {
        return key;
    }

    private static <T> String joined(Collection<T> all, Function<T, String> each, String separator) {
        return all.stream().map(each).collect(Collectors.joining(separator));
    }

    @Override
    public String attribute(String path) {
        Matcher base = OF_BASE.matcher(path);
        if (base.matches()) {
            return words.phrase("ofBase", attribute(base.group(2)), base.group(1));
        }
        for (Component component : Component.values()) {
            String name = words.get("component." + component.word());
            if (path.equals(component.availability())) {
                return name;
            }
            if (path.equals(component.licence())) {
                return words.phrase("licenceOf", name);
            }
        }
        int fact = path.lastIndexOf('.');
        return path.contains("licence.")
                ? licenceFact(path.substring(0, fact), path.substring(fact + 1))
                : words.get("attribute." + path);
    }

    /** A fact with who says so, when, and who says otherwise. */
    String fact(UsedFact used) {
        Fact fact = used.fact();
        String name = name(used);
        String otherwise = fact.dissent().stream()
                .map(claim -> words.phrase("dissent", source(claim.source()), value(used, claim.value())))
                .distinct()
                .collect(Collectors.joining());
        if (!fact.isKnown()) {
            return otherwise.isEmpty()
                    ? words.phrase("factUnknown", name)
                    : words.phrase("fact", name, value(Fact.UNKNOWN), otherwise.replaceFirst("^\\W+", ""));
        }
        return words.phrase("fact", name, value(used, fact.value()), evidence(fact) + otherwise);
    }

    /** What a fact is about: an attribute, or what a licence says of something. */
    public String name(UsedFact used) {
        if (used.subject().kind() != SubjectKind.LICENCE) {
            return attribute(used.attribute());
        }
        // The licence is named by its id: that it applies is said by the fact before.
        String fact = used.attribute().substring(used.attribute().lastIndexOf('.') + 1);
        String name = words.phrase("licenceFact", used.subject().id(), words.get("licence." + fact));
        Matcher base = OF_BASE.matcher(used.attribute());
        return base.matches() ? words.phrase("ofBase", name, base.group(1)) : name;
    }

    private String evidence(Fact fact) {
        if (fact.evidence().isEmpty()) {
            return "";
        }
        Claim first = fact.evidence().get(0);
        if (first.verification() == Verification.DECLARED) {
            return words.phrase("declared");
        }
        String who = words.phrase(
                first.section() == null ? "evidence" : "evidenceSection",
                source(first.source()),
                first.asOf().toString(),
                String.valueOf(first.section()));
        return fact.isUnverified() ? who + "; " + words.phrase("assessed") : who;
    }

    /** The name of a source. */
    public String source(String id) {
        Source source = edition.sources().get(id);
        return source == null ? id : source.name();
    }

    /** A value of a fact, as people read it. */
    public String value(UsedFact used, String value) {
        Attribute attribute = used.subject().kind() == SubjectKind.LICENCE
                ? Attribute.of(SubjectKind.LICENCE)
                        .get(used.attribute().substring(used.attribute().lastIndexOf('.') + 1))
                : Case.attribute(bare(used.attribute()));
        return value(attribute, value);
    }

    /** A value of an attribute; as it stands where the attribute is none of the vocabulary. */
    public String value(@Nullable Attribute attribute, String value) {
        if (attribute == null) {
            return value;
        }
        if (value.equals(Fact.UNKNOWN)) {
            return value(value);
        }
        return switch (attribute.type()) {
            case WORD, TRUTH -> value(value);
            case LIST ->
                attribute.name().startsWith("languages.")
                        ? joined(Arrays.asList(value.split(",", -1)), this::spoken, ", ")
                        : value.isEmpty()
                                ? value("none")
                                : joined(Arrays.asList(value.split(",", -1)), this::value, ", ");
            case COUNTRY -> country(value);
            case LINEAGE ->
                Lineage.read(value).isEmpty()
                        ? value("none")
                        : joined(
                                Lineage.read(value),
                                base -> "%s (%s, %s)"
                                        .formatted(
                                                base.base(),
                                                words.get("relation." + base.relation()),
                                                base.licence().equals(Fact.UNKNOWN)
                                                        ? value(Fact.UNKNOWN)
                                                        : base.licence()),
                                "; ");
            case IDENTIFIERS ->
                Identifier.read(value).stream().map(Identifier::repository).collect(Collectors.joining(", "));
            default -> value;
        };
    }

    /** The name of a language by its BCP 47 tag. */
    private String spoken(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(language.locale());
    }

    /**
     * The name of a country.
     *
     * @param code ISO 3166-1 alpha-2, {@code EU}, or {@code unknown}
     */
    public String country(String code) {
        if (code.equals(Fact.UNKNOWN)) {
            return value(code);
        }
        Locale country = new Locale.Builder().setRegion(code).build();
        return country.getDisplayCountry(language.locale());
    }

    /** Why a rule has its verdict, as a sentence: rule, statement, verdict, facts with their sources, and what would change it. */
    public String reason(Assessment.OfRule rule) {
        String verdict = verdict(rule.verdict());
        String statement = rule.rule().statement().in(language.word());
        String sentence = words.phrase(
                "rule",
                rule.rule().id(),
                statement.endsWith(".") ? statement : statement + ".",
                capital(verdict),
                joined(rule.deciding(), this::fact, "; "));
        return rule.toMeet().isEmpty() ? sentence : sentence + " " + words.phrase("toMeet", changes(rule.toMeet()));
    }

    private String capital(String text) {
        return text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    /** What would have to be otherwise. */
    public String changes(List<Change> changes) {
        return joined(changes, this::change, "; ");
    }

    private String change(Change change) {
        Attribute attribute = Case.attribute(bare(change.attribute()));
        boolean country = attribute != null && attribute.type() == Attribute.Type.COUNTRY;
        return words.phrase(
                "change",
                attribute(change.attribute()),
                change.needed().said(this),
                country && !change.isMissing() ? country(change.current()) : value(change.current()));
    }

    /** Without the base models that lead to it. */
    private static String bare(String path) {
        return path.replaceFirst("^(lineage\\[.*?]\\.)+", "");
    }

    /** What a profile says of a model, in a paragraph. */
    public String summary(String model, Assessment assessment) {
        Profile profile = assessment.profile();
        long required =
                assessment.rules().stream().filter(one -> one.rule().required()).count();
        long notMet = count(assessment, Verdict.NOT_MET);
        long unknown = count(assessment, Verdict.UNKNOWN);
        String title = profile.title().in(language.word());
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
            summary.append(' ')
                    .append(words.phrase("oldest", assessment.oldestClaim().toString()));
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
}
