package eu.modelcatalogue.text;

import eu.modelcatalogue.catalogue.Rung;
import eu.modelcatalogue.criteria.PublicUse;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Because;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.domain.LicenceClass;
import eu.modelcatalogue.domain.Lineage;
import eu.modelcatalogue.domain.Openness;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.domain.Word;
import java.util.List;
import java.util.stream.Stream;

/** The whole vocabulary in three languages: attributes, their values, and other closed lists. It is independent of editions. */
public final class Lexicon {

    /** The prefix of most attribute values. */
    private static final String VALUE = "value";

    /**
     * Closed lists besides the values of attributes, each under the name of the field that uses it. A test checks that every word is translated
     * into all languages.
     */
    public static final List<ClosedList> LISTS = List.of(
            new ClosedList("subject", "subject", Word.words(SubjectKind.class)),
            new ClosedList("type", "type", Word.words(Attribute.Type.class)),
            new ClosedList("verification", "verification", Word.words(Verification.class)),
            new ClosedList("basis", "basis", Word.words(Basis.class)),
            new ClosedList("region", "region", Word.words(Region.class)),
            new ClosedList("component", "component", Word.words(Component.class)),
            new ClosedList("g7", VALUE, Word.words(Rung.class)),
            new ClosedList(Headlines.WEIGHTS, Headlines.WEIGHTS, Word.words(Openness.class)),
            new ClosedList(Headlines.CODE, Headlines.CODE, Word.words(Openness.class)),
            new ClosedList(Headlines.DATA, Headlines.DATA, Word.words(Openness.class)),
            new ClosedList(Headlines.LICENCE_CLASS, Headlines.LICENCE_CLASS, Word.words(LicenceClass.class)),
            new ClosedList("because", "because", Word.words(Because.class)),
            new ClosedList("verdict", "verdict", Word.words(Verdict.class)),
            new ClosedList("relation", "relation", Lineage.RELATIONS),
            new ClosedList("role", "role", Identifier.ROLES),
            new ClosedList("releasedPrecision", VALUE, Period.PRECISIONS),
            new ClosedList("use", "use", Word.words(PublicUse.Use.class)),
            new ClosedList("limits", "limit", Word.words(PublicUse.Limit.class)));

    private Lexicon() {}

    /**
     * A closed list.
     *
     * @param words in order
     */
    public record ClosedList(String name, String under, List<String> words) {

        public ClosedList {
            words = List.copyOf(words);
        }

        public Text title() {
            return Language.inAll(language -> Words.in(language).say("list." + name));
        }

        /** A word of the list in every language. */
        public Text said(String word) {
            return Language.inAll(language -> Words.in(language).say(under + "." + word));
        }
    }

    /** The meaning of an attribute. */
    public static Text attribute(SubjectKind subject, String name) {
        return Language.inAll(language -> attribute(subject, name, Words.in(language)));
    }

    private static String attribute(SubjectKind subject, String name, Words words) {
        return switch (subject) {
            case LICENCE -> words.say("licence." + name);
            case ORGANISATION -> words.say("organisation." + name);
            case SERVICE -> words.say("service." + name);
            case MODEL ->
                Stream.of(Component.values())
                        .filter(component -> name.startsWith("components." + component.word() + "."))
                        .findFirst()
                        .map(component -> words.say(
                                name.equals(component.licence()) ? "phrase.licenceOf" : "phrase.availabilityOf",
                                words.say("component." + component.word())))
                        .orElseGet(() -> words.say("attribute." + name));
        };
    }

    /** The meaning of a value of a closed list. */
    public static Text value(String word) {
        return Language.inAll(language -> Words.in(language).say(VALUE + "." + word));
    }
}
