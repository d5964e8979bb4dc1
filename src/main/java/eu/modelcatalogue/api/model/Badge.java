package eu.modelcatalogue.api.model;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Label;
import eu.modelcatalogue.catalogue.Rung;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Wording;
import eu.modelcatalogue.text.Words;
import eu.modelcatalogue.xml.Xml;
import java.time.ZoneOffset;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A badge: the question on the left, the result on the right. Its text states what its colour shows; assistive technology gets a whole sentence
 * with model, edition and the address to cite.
 *
 * @param asked the label of the G7, or the title of a profile
 * @param result the rung or the verdict, whether it is provisional, and the day of the edition
 * @param colour of the result, dark enough for white letters
 * @param title the sentence for assistive technology
 * @param cited edition and address to cite
 */
record Badge(String asked, String result, String colour, String title, String cited) {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String GREY = "#3d434a";

    /** Contrast with white of at least 5.9; WCAG 2.2 requires 4.5. */
    private static final String GREEN = "#1a6b35";

    private static final String RED = "#a3261b";
    private static final String BLUE = "#1f5a9e";

    private static final int HEIGHT = 24;
    private static final int MARGIN = 8;

    /** Average width of a letter of 12 pixels in Verdana and similar fonts, with some room. */
    private static final double LETTER = 7.2;

    static Badge ofLabel(Edition edition, AiModel model, Language language, String cited) {
        Words words = Words.in(language);
        Label label = edition.label(model);
        String value = words.get("value." + label.value().word());
        String rung = label.isAtLeast() ? words.phrase("labelAtLeast", value) : value;
        String colour = switch (label.value()) {
            case OPEN_SOURCE_OPEN_DATA, OPEN_SOURCE -> GREEN;
            case OPEN_WEIGHTS, WEIGHTS_AVAILABLE -> BLUE;
            case NONE, CLOSED, UNKNOWN -> GREY;
        };
        return of(
                edition,
                model,
                language,
                cited,
                words.get("column.g7"),
                label.provisional() && label.value() != Rung.UNKNOWN ? words.phrase("verdictProvisional", rung) : rung,
                colour,
                new Wording(edition, language).label(label));
    }

    static Badge ofVerdict(Edition edition, AiModel model, Profile profile, Language language, String cited) {
        Judgement judgement =
                Objects.requireNonNull(edition.judgements(model.id()).get(profile.key()), profile.key());
        String verdict =
                new Wording(edition, language).verdict(judgement.verdict(), edition.isProvisional(model.id(), profile));
        return of(
                edition,
                model,
                language,
                cited,
                language.text(profile.title()),
                verdict,
                judgement.verdict() == Verdict.MET ? GREEN : judgement.verdict() == Verdict.NOT_MET ? RED : GREY,
                verdict + " (" + profile.key() + ")");
    }

    private static Badge of(
            Edition edition,
            AiModel model,
            Language language,
            String cited,
            String asked,
            String result,
            String colour,
            String inWhole) {
        Words words = Words.in(language);
        String day = new Wording(edition, language)
                .day(edition.header().publishedAt().atOffset(ZoneOffset.UTC).toLocalDate());
        return new Badge(
                asked,
                words.phrase("badge.result", result, day),
                colour,
                words.phrase("badge.title", model.name(), asked, inWhole),
                words.phrase("badge.source", Integer.toString(edition.header().number()), day, cited));
    }

    /**
     * A badge as the service of Shields (https://shields.io/badges/endpoint-badge) reads it.
     *
     * @param schemaVersion always 1
     * @param label the question
     * @param message the result with the day of the edition
     * @param color of the result
     */
    @Schema(name = "ShieldsBadge")
    record Endpoint(
            @Schema(description = "Version of the form that Shields reads.", examples = "1")
            int schemaVersion,

            @Schema(description = "The label of the G7, or the title of a profile.", examples = "Label of the G7")
            String label,

            @Schema(
                    description = "The rung or the verdict, whether it is provisional, and the day of the edition.",
                    examples = "open weights, 30 November 2026")
            String message,

            @Schema(description = "Colour of the result.", examples = "#1f5a9e")
            String color) {}

    Endpoint endpoint() {
        return new Endpoint(1, asked, result, colour);
    }

    String written(Language language) {
        int left = width(asked);
        int right = width(result);
        int whole = left + right;
        return Xml.text(svg -> {
            svg.start("svg")
                    .attribute("xmlns", SVG)
                    .attribute("width", whole)
                    .attribute("height", HEIGHT)
                    .attribute("viewBox", "0 0 %d %d".formatted(whole, HEIGHT))
                    .attribute("role", "img")
                    .attribute("aria-labelledby", "t d")
                    .attribute("xml:lang", language.word())
                    .element("title", title, "id", "t")
                    .element("desc", cited, "id", "d");
            box(svg, 0, whole, GREY);
            box(svg, left, right, colour);
            svg.start("g")
                    .attribute("fill", "#fff")
                    .attribute("font-family", "Verdana, DejaVu Sans, sans-serif")
                    .attribute("font-size", 12)
                    .attribute("aria-hidden", "true");
            letters(svg, MARGIN, left - 2 * MARGIN, asked);
            letters(svg, left + MARGIN, right - 2 * MARGIN, result);
        });
    }

    private static int width(String text) {
        return (int) Math.ceil(text.codePointCount(0, text.length()) * LETTER) + 2 * MARGIN;
    }

    private static void box(Xml svg, int from, int width, String colour) {
        svg.empty("rect", "x", from, "width", width, "height", HEIGHT, "fill", colour);
    }

    /** Text that is stretched to fit its box, whatever font the reader's machine has. */
    private static void letters(Xml svg, int from, int width, String text) {
        svg.element("text", text, "x", from, "y", 16, "textLength", width, "lengthAdjust", "spacingAndGlyphs");
    }
}
