package eu.modelcatalogue.web.model;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.Lineage;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.web.layout.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The badge of a model for the pages of others, as texts to copy.
 *
 * @param picture path of the picture
 * @param alt what the picture is
 * @param markdown a picture that links to the page of the model
 * @param html the same
 * @param card the same below the metadata that the Hugging Face Hub reads at the top of a model card: licence, base models and languages, each
 *     only where it is known (hub documentation, "Model Cards", section "Model card metadata")
 */
public record BadgeToCopy(String picture, String alt, String markdown, String html, String card) {

    /** What the Hub calls a licence that is not in its list; its name and address stand beside it. */
    private static final String OTHER = "other";

    static BadgeToCopy of(Page page, AiModel model) {
        String picture = Paths.model(model.id()) + "/badge.svg";
        String shown = page.host() + picture + "?lang=" + page.lang();
        String leads = page.host() + "/models/" + Paths.encode(model.id()) + "?lang=" + page.lang();
        String alt = page.say("model.badgeAlt", model.name());
        String markdown = "[![%s](%s)](%s)".formatted(alt.replace("[", "\\[").replace("]", "\\]"), shown, leads);
        return new BadgeToCopy(
                picture + "?lang=" + page.lang(),
                alt,
                markdown,
                "<a href=\"%s\"><img src=\"%s\" alt=\"%s\"></a>".formatted(leads, shown, escaped(alt)),
                metadata(page.edition(), model) + "\n" + markdown);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private static String metadata(Edition edition, AiModel model) {
        List<String> lines = new ArrayList<>(licence(edition, model));
        lines.addAll(listed(
                "base_model",
                Optional.ofNullable(model.lineage()).stream()
                        .flatMap(List::stream)
                        .map(Lineage::base)
                        .flatMap(base -> repository(edition, base))));
        lines.addAll(listed("language", model.facts().values(Attribute.LANGUAGES_CLAIMED).stream()));
        return lines.isEmpty() ? "" : "---\n" + String.join("\n", lines) + "\n---\n";
    }

    /** A licence of SPDX by its id in lower case, as the Hub does; all else as {@code other} with its name and address. */
    private static List<String> licence(Edition edition, AiModel model) {
        if (!(model.licence() instanceof LicenceExpression.Single single)
                || single.id().equals(LicenceExpression.NONE)) {
            return List.of();
        }
        if (!single.id().startsWith("LicenseRef-")) {
            return List.of(line("license", single.id().toLowerCase(Locale.ROOT)));
        }
        Licence own = edition.licences().get(single.id());
        return own == null
                ? List.of(line("license", OTHER))
                : List.of(line("license", OTHER), line("license_name", own.name()), line("license_link", own.text()));
    }

    /** The repository of a base: its own name where it is one, else that of the entry which it names. */
    private static Stream<String> repository(Edition edition, String base) {
        return Identifier.isRepository(base)
                ? Stream.of(base)
                : edition.model(base).stream()
                        .flatMap(one -> one.identifiers().stream())
                        .map(Identifier::repository)
                        .limit(1);
    }

    private static List<String> listed(String key, Stream<String> values) {
        List<String> items =
                values.distinct().map(value -> "- " + quoted(value)).toList();
        return items.isEmpty()
                ? List.of()
                : Stream.of(List.of(key + ":"), items).flatMap(List::stream).toList();
    }

    private static String line(String key, String value) {
        return key + ": " + quoted(value);
    }

    /** In quotation marks: YAML takes the language {@code no} for a truth value otherwise. */
    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
