package eu.modelcatalogue.api.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Completes the contract out of the same vocabulary that the parser of queries uses: every parameter with meaning, example and bounds, every
 * answer with its status.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        ContractSchemas.close(contract.getComponents());
        if (contract.getInfo() == null) {
            contract.setInfo(OASFactory.createInfo());
        }
        contract.setServers(List.of(OASFactory.createServer().url("/").description("This service")));
        contract.getInfo()
                .title("Sovereign Model Catalogue")
                .version("1.1.0")
                .description(
                        "Which AI models are really open, how open, under which licence, from whom and from where, and why: each fact with its source, and judged by named criteria, rule by rule. Nothing is stored, no key, open to browsers. Not legal advice.")
                .license(OASFactory.createLicense().name("Data: CC-BY-4.0").identifier("CC-BY-4.0"));
        contract.getInfo()
                .contact(OASFactory.createContact().name("The maintainers, through the issues of the project"));
        contract.setTags(List.of(
                OASFactory.createTag().name("Models").description("Search and read models."),
                OASFactory.createTag()
                        .name("Criteria")
                        .description("Profiles, verdicts and their reasons; judging what is not in the catalogue."),
                OASFactory.createTag()
                        .name("Statistics")
                        .description("Counts instead of rows, and the quality of the data."),
                OASFactory.createTag()
                        .name("Reference")
                        .description("What models refer to: licences, organisations, sources, editions.")));
        contract.getPaths().getPathItems().forEach((path, item) -> complete(path, item));
    }

    private static void complete(String path, PathItem item) {
        boolean posted = item.getGET() == null;
        Operation operation = posted ? item.getPOST() : item.getGET();
        if (operation != null) {
            operation.setParameters(ContractParameters.of(path));
            ContractResponses.complete(path, operation, posted);
        }
    }
}
