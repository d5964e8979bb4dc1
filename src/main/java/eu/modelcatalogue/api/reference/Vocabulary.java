package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.api.schema.MultilingualText;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.text.Lexicon;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All words that answers use, in three languages. They are the same in every edition, because they belong to the program. */
@Schema(description = "Every attribute with its values, and every closed list, in three languages.")
public record Vocabulary(
        EditionStamp edition,

        @Schema(
                description =
                        "Every attribute that a source can speak about: of models, organisations and licences, in the order of answers.")
        List<AttributeMeant> attributes,

        @Schema(description = "The closed lists whose words other fields have.")
        List<ListMeant> lists,

        @Schema(description = "Path of the vocabulary.", examples = "/v1/vocabulary?edition=1")
        String self) {

    /** An attribute, with its possible values. */
    @Schema(name = "VocabularyAttribute", description = "An attribute, and the values that it can have.")
    public record AttributeMeant(
            @Schema(description = "What it is about.") SubjectKind subject,

            @Schema(description = "Its name in facts.", examples = "access.gate")
            String attribute,

            @Schema(description = "How its value is written.")
            Attribute.Type type,

            @Schema(description = "What it says.") MultilingualText means,

            @Schema(
                    description =
                            "Every possible value, in order; the last is unknown, which is answered if nothing is known, and is never claimed. Empty without a closed list.")
            List<ValueMeant> values) {

        static AttributeMeant of(SubjectKind subject, Attribute attribute) {
            Stream<String> words = attribute.allowed().isEmpty()
                    ? Stream.of()
                    : Stream.concat(attribute.allowed().stream(), Stream.of(Fact.UNKNOWN));
            return new AttributeMeant(
                    subject,
                    attribute.name(),
                    attribute.type(),
                    MultilingualText.of(Lexicon.attribute(subject, attribute.name())),
                    words.map(word -> new ValueMeant(
                                    word,
                                    MultilingualText.of(Lexicon.value(word)),
                                    attribute.younger().get(word)))
                            .toList());
        }
    }

    /** A value of an attribute. */
    @Schema(name = "VocabularyValue", description = "A value of an attribute.")
    public record ValueMeant(
            @Schema(description = "The value, as facts have it.", examples = "clickThrough")
            String value,

            @Schema(description = "What it says.") MultilingualText means,

            @Schema(
                    description =
                            "Day from which it exists, where it came later than the attribute: to profiles released before, it reads as unknown.",
                    nullable = true)
            @Nullable
            LocalDate since) {}

    /** A closed list. */
    @Schema(name = "VocabularyList", description = "A closed list.")
    public record ListMeant(
            @Schema(description = "Name of the fields that have one of its words.", examples = "verification")
            String list,

            @Schema(description = "What it is of.") MultilingualText means,

            @Schema(description = "All its words, in order.")
            List<WordMeant> words) {

        static ListMeant of(Lexicon.ClosedList list) {
            return new ListMeant(
                    list.name(),
                    MultilingualText.of(list.title()),
                    list.words().stream()
                            .map(word -> new WordMeant(word, MultilingualText.of(list.said(word))))
                            .toList());
        }
    }

    /** A word of a closed list. */
    @Schema(name = "VocabularyWord", description = "A word of a closed list.")
    public record WordMeant(
            @Schema(description = "The word, as answers have it.", examples = "assessed")
            String word,

            @Schema(description = "What it says.") MultilingualText means) {}

    static Vocabulary of(Edition edition, String self) {
        return new Vocabulary(EditionStamp.of(edition), everyAttribute(), everyList(), self);
    }

    static List<AttributeMeant> everyAttribute() {
        return Stream.of(SubjectKind.values())
                .flatMap(subject ->
                        Attribute.of(subject).values().stream().map(attribute -> AttributeMeant.of(subject, attribute)))
                .toList();
    }

    static List<ListMeant> everyList() {
        return Lexicon.LISTS.stream().map(ListMeant::of).toList();
    }
}
