package eu.modelcatalogue.words;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Label;
import eu.modelcatalogue.catalogue.Rung;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Speech;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.criteria.change.Change;
import eu.modelcatalogue.criteria.condition.ComputeBound;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.Lineage;
import eu.modelcatalogue.openness.Period;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.claim.Identifier;
import eu.modelcatalogue.openness.claim.Source;
import eu.modelcatalogue.openness.origin.Organisation;
import eu.modelcatalogue.openness.term.Basis;
import eu.modelcatalogue.openness.term.Component;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.openness.term.Verification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private final Written written;
    private final LicenceNamed licences;

    public Wording(Edition edition, Language language) {
        this.edition = edition;
        this.language = language;
        this.words = Words.in(language);
        this.written = new Written(language);
        this.licences = new LicenceNamed(edition, words);
    }

    /** When a rule is met, in all languages. */
    public static Text inAll(Edition edition, Condition condition) {
        Function<Language, String> in = language -> new Wording(edition, language).predicate(condition);
        return new Text(in.apply(Language.EN), in.apply(Language.FR), in.apply(Language.DE));
    }

    public String verdict(Verdict verdict) {
        return words.get("verdict." + verdict.word());
    }

    /** A verdict, and whether it rests on what nobody has verified: never the one without the other. */
    public String verdict(Verdict verdict, boolean provisional) {
        return provisional && verdict != Verdict.UNKNOWN
                ? words.phrase("verdictProvisional", verdict(verdict))
                : verdict(verdict);
    }

    /** The label of a model, and what stands before the next rung: “Open Weights AI; Open Source AI not decided: 2 facts missing”. */
    public String label(Label label) {
        String value = words.get("value." + label.value().word());
        String said = label.provisional() ? words.phrase("verdictProvisional", value) : value;
        if (label.next() == null || label.verdict() == null || label.value() == Rung.CLOSED) {
            return said;
        }
        String next = words.get("value." + label.next().word());
        int missing = label.missing().size();
        return switch (label.verdict()) {
            case UNKNOWN ->
                words.phrase(missing == 1 ? "labelMissingOne" : "labelMissing", said, next, written.number(missing));
            case NOT_MET, MET -> words.phrase("labelNotMet", said, next);
        };
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
        return written.number(number);
    }

    @Override
    public String day(LocalDate day) {
        return written.day(day);
    }

    @Override
    public String profile(String key) {
        return edition.profile(key)
                .map(profile -> words.phrase("profile", profile.title().in(language.word()), key))
                .orElse(key);
    }

    private static <T> String joined(Collection<T> all, Function<T, String> each, String separator) {
        return all.stream().map(each).collect(Collectors.joining(separator));
    }

    @Override
    public String attribute(String path) {
        Matcher base = OF_BASE.matcher(path);
        if (base.matches()) {
            return words.phrase("ofBase", attribute(base.group(2)), model(base.group(1)));
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

    /** The name of a base model: the catalogue's where it has one. */
    private String model(String base) {
        return edition.model(base)
                .or(() -> edition.idOfAlias(base).flatMap(edition::model))
                .map(AiModel::name)
                .orElse(base);
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
        String fact = used.attribute().substring(used.attribute().lastIndexOf('.') + 1);
        String name = words.phrase("licenceFact", licences.one(used.subject().id()), words.get("licence." + fact));
        Matcher base = OF_BASE.matcher(used.attribute());
        return base.matches() ? words.phrase("ofBase", name, model(base.group(1))) : name;
    }

    private String evidence(Fact fact) {
        if (fact.basis() == Basis.BOUND) {
            return words.phrase("bound");
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
                source(first.source()),
                written.day(first.asOf()),
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
        if (bare(used.attribute()).equals(ComputeBound.ATTRIBUTE)) {
            return written.number(new BigDecimal(value));
        }
        // An organisation or a licence shown by itself has its attributes by their own names.
        Attribute attribute = used.subject().kind() == SubjectKind.LICENCE
                ? Attribute.of(SubjectKind.LICENCE)
                        .get(used.attribute().substring(used.attribute().lastIndexOf('.') + 1))
                : Optional.ofNullable(Case.attribute(bare(used.attribute())))
                        .orElse(Attribute.of(used.subject().kind()).get(used.attribute()));
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
                                : joined(Arrays.asList(value.split(",", -1)), member(attribute), ", ");
            case COUNTRY -> country(value);
            case LICENCE -> licences.expression(value);
            case NUMBER -> written.number(new BigDecimal(value));
            case DATE -> written.period(Period.parse(value));
            case ORGANISATION -> organisation(value);
            case LINEAGE ->
                Lineage.read(value).isEmpty()
                        ? value("none")
                        : joined(
                                Lineage.read(value),
                                base -> "%s (%s, %s)"
                                        .formatted(
                                                model(base.base()),
                                                words.get("relation." + base.relation()),
                                                licences.expression(base.licence())),
                                "; ");
            case IDENTIFIERS ->
                Identifier.read(value).stream().map(Identifier::repository).collect(Collectors.joining(", "));
            default -> value;
        };
    }

    /** What stands in a list: countries, organisations, or words. */
    private Function<String, String> member(Attribute attribute) {
        return switch (attribute.name()) {
            case Attribute.COUNTRY_BLOCK -> this::country;
            case Attribute.PARTNERS, Attribute.MEMBERS -> this::organisation;
            default -> this::value;
        };
    }

    private String organisation(String id) {
        Organisation known = edition.organisations().get(id);
        return known == null ? value(id) : known.name();
    }

    /** An expression of licences by their names. */
    public String licence(String expression) {
        return licences.expression(expression);
    }

    /** The name of a language. */
    public String language(String tag) {
        return tag.equals(Fact.UNKNOWN) ? value(tag) : spoken(tag);
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

    /** Why a rule has its verdict, as a sentence: rule, statement, verdict, facts with their sources, notes, and what would change it. */
    public String reason(Assessment.OfRule rule) {
        String statement = rule.rule().statement().in(language.word());
        StringBuilder reason = new StringBuilder(words.phrase(
                "rule",
                rule.rule().id(),
                statement.endsWith(".") ? statement : statement + ".",
                capital(verdict(rule.verdict(), rule.provisional())),
                joined(rule.deciding(), used -> fact(used) + exception(rule, used), "; ")));
        rule.notes().forEach(note -> reason.append(' ').append(note.in(language.word())));
        if (!rule.toMeet().isEmpty()) {
            reason.append(' ').append(toMeet(rule.toMeet()));
        }
        return reason.toString();
    }

    /** What the clause of a licence excepts, as its reader noted it: where the licence is why a rule is not met. */
    private String exception(Assessment.OfRule rule, UsedFact used) {
        return used.subject().kind() != SubjectKind.LICENCE
                        || rule.verdict() == Verdict.MET
                        || used.fact().evidence().isEmpty()
                        || used.fact().evidence().get(0).reason() == null
                ? ""
                : words.phrase(
                        "licenceNote",
                        String.valueOf(used.fact().evidence().get(0).reason()));
    }

    private String capital(String text) {
        return text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    /** What would have to be otherwise, and what would have to be found out: what nobody knows need not be otherwise. */
    public String toMeet(List<Change> changes) {
        List<String> released = changes.stream().map(Change::attribute).toList();
        List<Change> under = changes.stream()
                .filter(change -> released.stream().anyMatch(other -> isLicenceOf(change.attribute(), other)))
                .toList();
        List<Change> missing = changes.stream()
                .filter(change -> change.isMissing() && !under.contains(change))
                .toList();
        List<Change> otherwise = changes.stream()
                .filter(change -> !change.isMissing() && !under.contains(change))
                .toList();
        List<String> sentences = new ArrayList<>();
        if (!otherwise.isEmpty()) {
            sentences.add(words.phrase("toMeet", joined(otherwise, this::otherwise, "; ")));
        }
        if (!missing.isEmpty()) {
            sentences.add(words.phrase("toFindOut", joined(missing, this::missing, "; ")));
        }
        if (!under.isEmpty()) {
            sentences.add(words.phrase("toMeetUnder", joined(under, this::missing, "; ")));
        }
        return String.join(" ", sentences);
    }

    /** Whether the one is a fact of the licence of a component, and the other that this component is released. */
    private static boolean isLicenceOf(String attribute, String availability) {
        String suffix = ".availability";
        return availability.endsWith(suffix)
                && attribute.startsWith(
                        availability.substring(0, availability.length() - suffix.length()) + ".licence.");
    }

    private String otherwise(Change change) {
        return words.phrase(
                "change",
                attribute(change.attribute()),
                change.needed().said(this),
                value(typeOf(change.attribute()), change.current()));
    }

    private String missing(Change change) {
        return words.phrase(
                "changeMissing", attribute(change.attribute()), change.needed().said(this));
    }

    /** The attribute of a model, its developer or its licence by the name that reasons have for it. */
    private static @Nullable Attribute typeOf(String path) {
        String bare = bare(path);
        int licence = bare.indexOf(".licence.");
        return licence < 0
                ? Case.attribute(bare)
                : Attribute.of(SubjectKind.LICENCE).get(bare.substring(licence + ".licence.".length()));
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
}
