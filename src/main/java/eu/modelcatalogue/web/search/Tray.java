package eu.modelcatalogue.web.search;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.Selection;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.web.fragments.DossierForm;
import eu.modelcatalogue.web.layout.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The models that a reader has chosen, kept through every search. They are only in the address, so that the shortlist can be mailed.
 *
 * @param items the models, in the order in which they were chosen
 * @param shortlist address of the page that shows only these
 * @param changes address of what changed of them
 * @param mail a message with that address; empty if the public address is not configured
 * @param compare address of their comparison; null if there are too few or too many
 * @param dossier the options for a dossier on them; null if there are none or too many
 */
public record Tray(
        List<Item> items,
        String shortlist,
        String changes,
        String mail,
        @Nullable String compare,
        @Nullable DossierForm dossier) {

    static final String PARAMETER = "chosen";

    private static final int FEWEST_COMPARED = 2;

    /**
     * A chosen model.
     *
     * @param by its developer, and its label on the G7's ladder
     * @param without address of the same search without it
     * @param here whether it is among the rows of this page, which have a check box for it
     */
    public record Item(String id, String name, String by, String href, String without, boolean here) {}

    /** Whether this model is chosen. */
    public boolean has(String id) {
        return items.stream().anyMatch(item -> item.id().equals(id));
    }

    public int size() {
        return items.size();
    }

    public boolean isTooMany() {
        return items.size() > Question.MOST_MODELS;
    }

    /** The models in an address, each once; faults are recorded in its parameters. */
    static List<AiModel> read(Page page) {
        Set<AiModel> chosen = new LinkedHashSet<>();
        for (String id : page.parameters().list(PARAMETER)) {
            page.edition()
                    .model(id)
                    .or(() -> page.edition().idOfAlias(id).flatMap(page.edition()::model))
                    .ifPresentOrElse(
                            chosen::add, () -> Selection.unknown(page.parameters(), page.edition(), PARAMETER, id));
        }
        return List.copyOf(chosen);
    }

    /** The address with the chosen models. */
    static Address in(Address address, List<AiModel> chosen) {
        return chosen.isEmpty() ? address.without(PARAMETER) : address.with(PARAMETER, DossierForm.ids(chosen));
    }

    /**
     * @param shown the models of this page
     */
    static Tray of(Page page, List<AiModel> chosen, List<AiModel> shown) {
        String list = page.address().only(Language.PARAMETER, PARAMETER).written();
        boolean holds = !chosen.isEmpty() && chosen.size() <= Question.MOST_MODELS;
        return new Tray(
                chosen.stream()
                        .map(model -> new Item(
                                model.id(),
                                model.name(),
                                model.developer().name() + " · " + page.labels().label(model),
                                page.href("/models", model.id()),
                                page.address()
                                        .withoutValue(PARAMETER, model.id())
                                        .written(),
                                shown.contains(model)))
                        .toList(),
                list,
                page.href("/changes?" + Question.MODEL_CHANGED + "=" + DossierForm.ids(chosen)),
                page.host().isEmpty()
                        ? ""
                        : "mailto:?subject=" + encoded(page.say("search.shortlist")) + "&body="
                                + encoded(page.host() + list),
                holds && chosen.size() >= FEWEST_COMPARED
                        ? page.href("/compare?" + Question.MODELS + "=" + DossierForm.ids(chosen))
                        : null,
                holds ? DossierForm.of(page, chosen) : null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
