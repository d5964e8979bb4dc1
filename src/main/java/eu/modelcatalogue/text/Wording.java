package eu.modelcatalogue.text;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Label;
import eu.modelcatalogue.catalogue.Rung;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Change;
import eu.modelcatalogue.criteria.Citation;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.ConditionWords;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.criteria.condition.ComputeBound;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts conditions, facts and verdicts into plain words in one language. Everything is derived from the data; nothing is written by hand. */
public final class Wording implements ConditionWords {

    private static final Pattern OF_BASE = Pattern.compile("lineage\\[(.*?)]\\.(.*)");

    private final Edition edition;
    private final Language language;
    private final Words words;
    private final NumberFormats written;
    private final Values values;
    private final Sections sections;

    public Wording(Edition edition, Language language) {
        this.edition = edition;
        this.language = language;
        this.words = Words.in(language);
        this.written = new NumberFormats(language);
        this.values = new Values(edition, language);
        this.sections = new Sections(language);
    }

    /** A curator's note on a claim about a subject: in this language if it was translated, else in English, as it was written. */
    public CuratorNote note(Subject subject, String reason) {
        Licence licence =
                subject.kind() == SubjectKind.LICENCE ? edition.licences().get(subject.id()) : null;
        String given = licence == null ? reason : licence.note(reason, language.word());
        return given.equals(reason)
                ? language.translation(reason)
                        .map(translated -> new CuratorNote(translated, language))
                        .orElse(new CuratorNote(reason, Language.EN))
                : new CuratorNote(given, language);
    }

    /** The condition in words, in all languages. */
    public static Text inAll(Edition edition, Condition condition) {
        return Language.inAll(language -> condition.said(new Wording(edition, language)));
    }

    public String verdict(Verdict verdict) {
        return words.get("verdict." + verdict.word());
    }

    /** A verdict, marked as provisional if it rests on unverified claims. Both are always shown together. */
    public String verdict(Verdict verdict, boolean provisional) {
        return provisional && verdict != Verdict.UNKNOWN
                ? words.phrase("verdictProvisional", verdict(verdict))
                : verdict(verdict);
    }

    /** The label of a model, and what is missing for the next rung: “Open Weights AI; Open Source AI not decided: 2 facts missing”. */
    public String label(Label label) {
        String rung = words.get("value." + label.value().word());
        String value = label.isAtLeast() ? words.phrase("labelAtLeast", rung) : rung;
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
        return values.word(word);
    }

    @Override
    public String region(String word) {
        return values.region(word);
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
                .map(profile -> words.phrase("profile", language.text(profile.title()), key))
                .orElse(key);
    }

    @Override
    public String attribute(String path) {
        Matcher base = OF_BASE.matcher(path);
        if (base.matches()) {
            return words.phrase("ofBase", attribute(base.group(2)), values.model(base.group(1)));
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

    /** The name of a fact: an attribute, or a term of a licence. */
    public String name(UsedFact used) {
        if (used.subject().kind() == SubjectKind.SERVICE) {
            return words.get("service." + used.attribute());
        }
        if (used.subject().kind() != SubjectKind.LICENCE) {
            return attribute(used.attribute());
        }
        String fact = used.attribute().substring(used.attribute().lastIndexOf('.') + 1);
        String name =
                words.phrase("licenceFact", values.oneLicence(used.subject().id()), words.get("licence." + fact));
        Matcher base = OF_BASE.matcher(used.attribute());
        return base.matches() ? words.phrase("ofBase", name, values.model(base.group(1))) : name;
    }

    public String value(UsedFact used, String value) {
        String path = bare(used.attribute());
        if (path.equals(ComputeBound.ATTRIBUTE)) {
            return written.number(new BigDecimal(value));
        }
        // Attributes of an organisation or a licence on its own have their plain names.
        Attribute attribute = known(path);
        return values.of(
                attribute != null
                        ? attribute
                        : Attribute.of(used.subject().kind()).get(path),
                value);
    }

    /** The current value of a change. */
    String value(Change change) {
        return values.of(known(bare(change.attribute())), change.current());
    }

    /** The attribute of a model, its developer or its licence, by the name used in reasons. */
    private static @Nullable Attribute known(String path) {
        int fact = path.lastIndexOf('.');
        return path.contains(".licence.")
                ? Attribute.of(SubjectKind.LICENCE).get(path.substring(fact + 1))
                : Case.attribute(path);
    }

    /** A value of an attribute in words; unchanged if the vocabulary does not contain the attribute. */
    public String value(@Nullable Attribute attribute, String value) {
        return values.of(attribute, value);
    }

    public Values values() {
        return values;
    }

    Language language() {
        return language;
    }

    public String source(String id) {
        return values.source(id);
    }

    /** The name of a licence; its id if the catalogue does not contain it. */
    public String licence(String id) {
        return values.oneLicence(id);
    }

    /** The section that a claim names. */
    public String section(String section) {
        return sections.of(section);
    }

    public String section(Text section) {
        return sections.of(section);
    }

    /** The title of a cited text and its section. */
    public String citation(Citation citation) {
        return sections.of(citation);
    }

    /** The path without the prefix for base models. */
    private static String bare(String path) {
        return path.replaceFirst("^(lineage\\[.*?]\\.)+", "");
    }
}
