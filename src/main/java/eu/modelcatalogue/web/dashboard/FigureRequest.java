package eu.modelcatalogue.web.dashboard;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.web.fragments.Figures;
import eu.modelcatalogue.web.layout.Labels;
import eu.modelcatalogue.web.layout.Page;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A requested figure.
 *
 * @param origin of the counted models; all if the kind has no such option
 * @param profile id of the profile that judges; empty if the kind has no such option, or the edition has no profile
 */
record FigureRequest(FigureKind kind, FigureRegion origin, String profile) {

    static final String PROFILE = "profile";
    static final String REGION = "region";

    /** Parameters for options. */
    static final List<String> NAMES = List.of(PROFILE, REGION);

    /** All figures with the options of a reader; faults are recorded in the parameters. */
    static List<FigureRequest> all(Page page) {
        FigureRegion origin = origin(page.parameters());
        String profile = profile(page);
        return Stream.of(FigureKind.values())
                .map(kind -> of(kind, origin, profile))
                .filter(one -> !one.kind.asksProfile() || !one.profile.isEmpty())
                .toList();
    }

    /** One figure with the options of a reader; faults are recorded in the parameters. */
    static FigureRequest of(Page page, FigureKind kind) {
        FigureRegion origin = kind.asksOrigin() ? origin(page.parameters()) : FigureRegion.ALL;
        return of(kind, origin, kind.asksProfile() ? profile(page) : "");
    }

    private static FigureRequest of(FigureKind kind, FigureRegion origin, String profile) {
        return new FigureRequest(
                kind, kind.asksOrigin() ? origin : FigureRegion.ALL, kind.asksProfile() ? profile : "");
    }

    private static FigureRegion origin(Parameters parameters) {
        return parameters
                .choice(REGION, List.of(FigureRegion.values()), FigureRegion::word, "is not a region of the figures")
                .orElse(FigureRegion.EU);
    }

    private static String profile(Page page) {
        Collection<Profile> profiles = page.edition().currentProfiles().values();
        return page.parameters()
                .choice(PROFILE, profiles, Profile::id, "is not a profile")
                .or(() -> profiles.stream()
                        .filter(profile -> profile.id().equals(Labels.LEAD))
                        .findFirst())
                .or(() -> profiles.stream().findFirst())
                .map(Profile::id)
                .orElse("");
    }

    /** The parameters of a kind of figure. */
    static List<String> names(FigureKind kind) {
        return Stream.of(kind.asksOrigin() ? REGION : "", kind.asksProfile() ? PROFILE : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Its address, with an optional extension; default options are left out. */
    Address at(String ending) {
        Address address = new Address("/figures/" + kind.word() + ending);
        if (kind.asksOrigin() && origin != FigureRegion.EU) {
            address = address.with(REGION, origin.word());
        }
        return kind.asksProfile() && !profile.equals(Labels.LEAD) ? address.with(PROFILE, profile) : address;
    }

    /** The counted models. */
    Collection<AiModel> models(Edition edition) {
        return origin == FigureRegion.ALL
                ? edition.models()
                : edition.index().search(origin.among(Figures.ALL).whole()).page();
    }
}
