package eu.modelcatalogue.query;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.search.NearestNames;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.problem.ProblemDetails.Candidate;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.text.Language;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Problems for entries that do not exist, with the entries that may have been meant. */
public final class Missing {

    private Missing() {}

    /** For a model: 410 if it was removed, otherwise 404 with the models of the nearest names. */
    public static HttpProblem model(Edition edition, String id) {
        return edition.removed(id)
                .map(Problems::removed)
                .orElseGet(() -> Problems.notFound("model", id, models(edition, id)));
    }

    /** For a profile: 404 with the profiles of the nearest names, or with the versions of the profile if only the version does not exist. */
    public static HttpProblem profile(Edition edition, String name) {
        int at = name.indexOf('@');
        String id = at < 0 ? name : name.substring(0, at);
        List<Profile> versions = edition.profiles().values().stream()
                .filter(profile -> profile.id().equals(id))
                .toList();
        Stream<Profile> near = versions.isEmpty()
                ? ProbableWord.nearest(id, edition.currentProfiles().keySet(), Problems.MOST_CANDIDATES).stream()
                        .flatMap(one -> edition.profile(one).stream())
                : versions.stream();
        return Problems.notFound(
                "profile",
                name,
                near.map(profile -> candidate(profile, !versions.isEmpty()))
                        .limit(Problems.MOST_CANDIDATES)
                        .toList());
    }

    private static Candidate candidate(Profile profile, boolean versioned) {
        return versioned
                ? new Candidate(
                        profile.key(),
                        profile.title().in(Language.EN.word()),
                        Paths.profile(profile.id(), profile.version()))
                : new Candidate(
                        profile.id(),
                        profile.title().in(Language.EN.word()),
                        "/v1/profiles/" + Paths.encode(profile.id()));
    }

    /** For an entry of another kind, such as a licence. */
    public static HttpProblem entry(String what, String id, Collection<String> known, String folder) {
        return Problems.notFound(
                what,
                id,
                ProbableWord.nearest(id, known, Problems.MOST_CANDIDATES).stream()
                        .map(one -> new Candidate(one, one, folder + "/" + Paths.encode(one)))
                        .toList());
    }

    /** The models whose names are nearest: those that a search finds, which corrects spelling mistakes, or otherwise those that share most words. */
    public static List<Candidate> models(Edition edition, String id) {
        List<String> words = NearestNames.words(id);
        if (words.isEmpty()) {
            return List.of();
        }
        List<AiModel> near = edition.index()
                .search(Query.EVERYTHING
                        .draft()
                        .text(words)
                        .limit(Problems.MOST_CANDIDATES)
                        .query())
                .page();
        if (near.isEmpty()) {
            near = edition.nearestNames().of(words);
        }
        return near.stream()
                .limit(Problems.MOST_CANDIDATES)
                .map(model -> new Candidate(model.id(), model.name(), Paths.model(model.id())))
                .toList();
    }
}
