package eu.modelcatalogue.web.fragments;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.DocumentFormat;
import eu.modelcatalogue.web.layout.Labels;
import eu.modelcatalogue.web.layout.Option;
import eu.modelcatalogue.web.layout.Page;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The options for a dossier on a page.
 *
 * @param ids of the models, joined by commas
 * @param profiles to judge by, the main one chosen
 * @param formats of the file, the default chosen
 * @param letter whether a letter to the supplier can be chosen instead: it is about one model
 */
public record DossierForm(String ids, List<Option> profiles, List<Option> formats, boolean letter) {

    public static DossierForm of(Page page, Collection<AiModel> models) {
        Labels labels = page.labels();
        DocumentFormat usual = DocumentFormat.OF_DOSSIERS.get(0);
        return new DossierForm(
                ids(models),
                labels.inOrder().stream()
                        .map(profile -> new Option(
                                profile.id(),
                                labels.profile(profile),
                                profile.id().equals(Labels.LEAD)))
                        .toList(),
                DocumentFormat.OF_DOSSIERS.stream()
                        .map(format ->
                                new Option(format.word(), page.say("dossier.format." + format.word()), format == usual))
                        .toList(),
                models.size() == 1);
    }

    /** The ids of models, joined by commas. */
    public static String ids(Collection<AiModel> models) {
        return models.stream().map(AiModel::id).collect(Collectors.joining(","));
    }
}
