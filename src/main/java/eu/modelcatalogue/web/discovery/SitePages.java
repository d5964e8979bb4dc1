package eu.modelcatalogue.web.discovery;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.web.about.AboutPage;
import eu.modelcatalogue.web.about.SourcesPage;
import eu.modelcatalogue.web.assess.AssessPage;
import eu.modelcatalogue.web.audit.AuditPage;
import eu.modelcatalogue.web.compare.ComparePage;
import eu.modelcatalogue.web.dashboard.DashboardPage;
import eu.modelcatalogue.web.dashboard.FigurePage;
import eu.modelcatalogue.web.docs.ConsolePage;
import eu.modelcatalogue.web.docs.DocsPage;
import eu.modelcatalogue.web.layout.SitePage;
import eu.modelcatalogue.web.layout.SitePage.Entry;
import eu.modelcatalogue.web.model.HistoryPage;
import eu.modelcatalogue.web.model.ModelPage;
import eu.modelcatalogue.web.objection.ObjectionPage;
import eu.modelcatalogue.web.offers.ServicesPage;
import eu.modelcatalogue.web.reference.ChangesPage;
import eu.modelcatalogue.web.reference.LicencesPage;
import eu.modelcatalogue.web.reference.OrganisationsPage;
import eu.modelcatalogue.web.reference.ProfilesPage;
import eu.modelcatalogue.web.search.FinderPage;
import eu.modelcatalogue.web.search.SearchPage;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every page of the site, in the order of the navigation. Header, footer, sitemap and the tests of every page use this list. A test checks that
 * no page is missing.
 */
public final class SitePages {

    public static final List<SitePage> ALL = List.of(
            SitePage.of(
                            SearchPage.class,
                            "/",
                            "/?weights=!closed&fails=letter-2025&facets=developer",
                            "/?q=nobody-has-this-name",
                            "/?q=mistral&chosen=lucie-7b,moshi")
                    .inHeader("search.place"),
            SitePage.of(ModelPage.class, "/models/llama-4-maverick")
                    .withEntries(edition -> edition.models().stream()
                            .sorted(Comparator.comparing(AiModel::id))
                            .map(one -> new Entry("/models/" + one.id(), one.facts()))),
            SitePage.of(HistoryPage.class, "/models/mistral-small-3.2/history").notIndexed(),
            SitePage.of(
                            ComparePage.class,
                            "/compare",
                            "/compare?models=mistral-small-3.2,llama-4-maverick,deepseek-r1&add=gemma")
                    .inHeader("compare.place")
                    .notIndexed(),
            SitePage.of(ProfilesPage.class, "/profiles", "/profiles/letter-2025", "/profiles/mof-1.0-class-1@1")
                    .inHeader("profiles.place")
                    .withEntries(edition -> edition.currentProfiles().keySet().stream()
                            .map(id -> new Entry("/profiles/" + id, Facts.NONE))),
            SitePage.of(LicencesPage.class, "/licences", "/licences/LicenseRef-Llama-4")
                    .inHeader("licences.place")
                    .withEntries(edition -> edition.licences().values().stream()
                            .map(one -> new Entry("/licences/" + one.id(), one.facts()))),
            SitePage.of(
                            OrganisationsPage.class,
                            "/organisations",
                            "/organisations?q=mistral&region=EU",
                            "/organisations/mistral-ai")
                    .inHeader("organisations.place")
                    .withEntries(edition -> edition.organisations().values().stream()
                            .map(one -> new Entry("/organisations/" + one.id(), one.facts()))),
            SitePage.of(
                            ServicesPage.class,
                            "/services",
                            "/services?q=scale&controlRegion=EU",
                            "/services/scaleway",
                            "/services/cortecs")
                    .inHeader("services.place")
                    .withEntries(edition -> edition.services().values().stream()
                            .map(one -> new Entry("/services/" + one.id(), one.facts()))),
            SitePage.of(AssessPage.class, "/assess", "/assess?basedOn=llama-4-maverick")
                    .inHeader("assess.place"),
            SitePage.of(DashboardPage.class, "/dashboard", "/dashboard?profile=osaid-1.0")
                    .inHeader("dashboard.place"),
            SitePage.of(FigurePage.class, "/figures/labels-by-year?region=US", "/figures/coverage/embed")
                    .withEntries(edition -> FigurePage.paths().map(path -> new Entry(path, Facts.NONE))),
            SitePage.of(AboutPage.class, "/about").inHeader("about.place"),
            SitePage.of(SourcesPage.class, "/sources").inFooter("sources.place"),
            SitePage.of(ChangesPage.class, "/changes", "/changes?developer=mistral-ai&model=mistral-small-3.2")
                    .inFooter("changes.place"),
            SitePage.of(FinderPage.class, "/find").inFooter("search.find.title"),
            SitePage.of(AuditPage.class, "/audit").inFooter("audit.place"),
            SitePage.of(DocsPage.class, "/docs").inFooter("docs.place"),
            SitePage.of(ConsolePage.class, "/docs/console").notIndexed(),
            SitePage.of(ObjectionPage.class, "/objection?fact=components.weightsFinal.licence&model=llama-4-maverick")
                    .notIndexed());

    SitePages() {}

    /** Provided to the layout, which must not depend on the pages. */
    @Produces
    @Singleton
    static List<SitePage> all() {
        return ALL;
    }

    /** Addresses that together show every page, as described at {@link SitePage#examples}. */
    public static Stream<String> examples() {
        return ALL.stream().flatMap(page -> page.examples().stream());
    }
}
