package eu.modelcatalogue.query;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.problem.ProblemDetails.Candidate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Models that are named one by one, and the profiles to judge them by.
 *
 * @param models in the order in which they were named
 * @param profiles the chosen profiles; all if none was named
 */
public record Selection(List<AiModel> models, List<Profile> profiles) {

    /** Reads a selection; faults are recorded in the parameters. */
    public static Selection of(Parameters parameters, Edition edition, int fewest) {
        return new Selection(models(parameters, edition, fewest), profiles(parameters, edition));
    }

    private static List<AiModel> models(Parameters parameters, Edition edition, int fewest) {
        Set<AiModel> models = new LinkedHashSet<>();
        for (String id : parameters.list(Question.MODELS)) {
            model(edition, id)
                    .ifPresentOrElse(
                            model -> {
                                if (!models.add(model)) {
                                    parameters.fault(Question.MODELS, id, "is named twice", "each model once");
                                }
                            },
                            () -> unknown(parameters, edition, Question.MODELS, id));
        }
        int named = parameters.list(Question.MODELS).size();
        if (named < fewest || named > Question.MOST_MODELS) {
            parameters.fault(
                    Question.MODELS,
                    parameters.get(Question.MODELS).orElse(""),
                    "names %d".formatted(named),
                    "%d to %d models, with commas between".formatted(fewest, Question.MOST_MODELS));
        }
        return List.copyOf(models);
    }

    /**
     * The same for a dossier. Where no profile is named, those that require an origin are left out: a seat speaks against a model only for a buyer
     * who chose such a profile. Nor is a profile in it twice, under its former key as well.
     */
    public static Selection ofDossier(Parameters parameters, Edition edition) {
        return new Selection(models(parameters, edition, 1), profilesOfDossier(parameters, edition));
    }

    /** The profiles of a dossier alone; faults are recorded in the parameters. */
    public static List<Profile> profilesOfDossier(Parameters parameters, Edition edition) {
        List<Profile> profiles = profiles(parameters, edition);
        return parameters.get(Question.PROFILES).isPresent()
                ? profiles
                : profiles.stream()
                        .filter(profile -> !profile.requiresOrigin() && !edition.isFormerKey(profile))
                        .toList();
    }

    /** Records that a value of a parameter is not a model, with the models of the nearest names. */
    public static void unknown(Parameters parameters, Edition edition, String parameter, String id) {
        List<String> near =
                Missing.models(edition, id).stream().map(Candidate::id).toList();
        parameters.unknown(
                parameter,
                id,
                "is not a model",
                near.isEmpty()
                        ? "ids or aliases of /v1/models"
                        : "ids or aliases of /v1/models, perhaps one of " + near,
                near);
    }

    /** The model with an id or alias. */
    public static Optional<AiModel> model(Edition edition, String id) {
        return edition.model(id).or(() -> edition.idOfAlias(id).flatMap(edition::model));
    }

    /** The profiles to judge by, all if none is named; faults are recorded in the parameters. */
    public static List<Profile> profiles(Parameters parameters, Edition edition) {
        if (parameters.get(Question.PROFILES).isEmpty()) {
            return List.copyOf(edition.currentProfiles().values());
        }
        Set<Profile> profiles = new LinkedHashSet<>();
        for (String name : parameters.list(Question.PROFILES)) {
            profile(parameters, edition, Question.PROFILES, name).ifPresent(profiles::add);
        }
        return List.copyOf(profiles);
    }

    /** The profile with an id, with or without a version; an unknown profile is recorded as a fault. */
    public static Optional<Profile> profile(Parameters parameters, Edition edition, String parameter, String name) {
        Optional<Profile> profile = edition.profile(name);
        if (profile.isEmpty()) {
            parameters.unknown(
                    parameter,
                    name,
                    "is not a profile",
                    "any of %s, perhaps with @ and its version"
                            .formatted(edition.currentProfiles().keySet()),
                    edition.currentProfiles().keySet());
        }
        return profile;
    }

    /** The canonical address of the answer. */
    public Address at(String path, Edition edition) {
        return new Address(path)
                .with(Question.MODELS, models.stream().map(AiModel::id).collect(Collectors.joining(",")))
                .with(Question.PROFILES, profiles.stream().map(Profile::key).collect(Collectors.joining(",")))
                .pinned(edition.header().number());
    }
}
