package eu.modelcatalogue.web.discovery;

import eu.modelcatalogue.catalogue.Edition;
import java.util.function.UnaryOperator;

/** Texts that programs read first. */
final class ForPrograms {

    private ForPrograms() {}

    /** Documents and whole editions are excluded, because they are costly and are not pages; everything else may be fetched. */
    static String robots(UnaryOperator<String> address, boolean isKnown) {
        return """
                User-agent: *
                Disallow: /v1/dossier
                Disallow: /v1/editions/*/catalogue
                Disallow: /assess?
                Disallow: /compare?
                """ + (isKnown ? "\nSitemap: " + address.apply("/sitemap.xml") + "\n" : "");
    }

    static String llms(UnaryOperator<String> address, Edition edition) {
        return """
                # Sovereign Model Catalogue

                > Which AI models are really open, how open, under which licence, from whom and from where, judged by named criteria, rule by rule, each fact with its source. For public buyers in Europe. %d models; data under CC BY 4.0.

                Every answer names its edition and digest; quote both. `unknown` means that no source that is believed says anything: never read it as no, and never as yes. A verdict is `met`, `notMet` or `unknown`, and may be provisional: it is not a certificate and no legal advice. A licence belongs to a checkpoint, not to a brand.

                ## API

                - [Contract, OpenAPI 3.1](%s): every address and parameter; no key is needed
                - [Entry](%s): where everything is
                - [Search](%s): models with open weights under an open licence, from the European Union
                - [One model](%s): every fact with its sources
                - [Why a verdict](%s): rule by rule, with what would have to change
                - [Profiles](%s): what models are judged by
                - [Licences](%s): what each allows, by which clause
                - [Tools by the Model Context Protocol](%s): search, model, assessment, comparison and audit at %s

                ## Whole

                - [Editions](%s): any of them is answered, with `edition` or `asOf`
                - [This edition, a model in each line](%s)
                - [This edition as a table](%s)

                ## Optional

                - [Documentation for readers](%s)
                - [What is new, as Atom](%s)
                """.formatted(
                        edition.models().size(),
                        address.apply("/v1/openapi.json"),
                        address.apply("/v1"),
                        address.apply("/v1/models?licenceClass=open&region=EU&weights=open"),
                        address.apply("/v1/models/mistral-small-3.2"),
                        address.apply("/v1/models/llama-4-maverick/assessments/letter-2025"),
                        address.apply("/v1/profiles"),
                        address.apply("/v1/licences"),
                        address.apply("/docs/guides/language-models"),
                        address.apply("/mcp"),
                        address.apply("/v1/editions"),
                        address.apply("/v1/editions/" + edition.header().number() + "/catalogue.ndjson"),
                        address.apply("/v1/editions/" + edition.header().number() + "/catalogue.csv"),
                        address.apply("/docs"),
                        address.apply("/v1/feeds/editions.atom"));
    }
}
