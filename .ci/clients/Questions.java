import com.fasterxml.jackson.databind.ObjectMapper;
import eu.example.catalogue.ApiClient;
import eu.example.catalogue.ApiException;
import eu.example.catalogue.api.CriteriaApi;
import eu.example.catalogue.api.ModelsApi;
import eu.example.catalogue.model.Assessment;
import eu.example.catalogue.model.Comparison;
import eu.example.catalogue.model.Condition;
import eu.example.catalogue.model.ConditionComponent;
import eu.example.catalogue.model.ConditionComponent.IsEnum;
import eu.example.catalogue.model.ConditionComponent.NameEnum;
import eu.example.catalogue.model.Declaration;
import eu.example.catalogue.model.DeclarationAssessment;
import eu.example.catalogue.model.DeclarationComponents;
import eu.example.catalogue.model.DeclarationComponentsTrainingCode;
import eu.example.catalogue.model.DeclarationRequest;
import eu.example.catalogue.model.InlineProfile;
import eu.example.catalogue.model.InlineProfileRulesInner;
import eu.example.catalogue.model.Model;
import eu.example.catalogue.model.Problem;
import eu.example.catalogue.model.ProfileAsked;
import eu.example.catalogue.model.SearchPage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Asks the six questions, and one that is refused, through the client that is generated for Java; writes the answers in the common form. */
public class Questions {

    private static final String MODEL = "mistral-small-3.2";
    private static final String MODELS = "mistral-small-3.2,llama-4-maverick,apertus-70b";

    private static ModelsApi models;

    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        models = new ModelsApi(client);
        CriteriaApi criteria = new CriteriaApi(client);

        List<SearchPage> pages = List.of(page(0), page(5));
        Model model = models.getModel(
                ModelsApi.APIGetModelRequest.newBuilder().id(MODEL).build());
        Assessment assessment = criteria.getAssessment(CriteriaApi.APIGetAssessmentRequest.newBuilder()
                        .id(MODEL)
                        .profile("letter-2025")
                        .build())
                .getAssessment();
        Comparison comparison = models.compareModels(
                ModelsApi.APICompareModelsRequest.newBuilder().models(MODELS).build());
        byte[] dossier = Files.readAllBytes(criteria.getDossier(
                        CriteriaApi.APIGetDossierRequest.newBuilder().models(MODELS).build())
                .toPath());
        byte[] list = Files.readAllBytes(models.searchModelsAsFile(ModelsApi.APISearchModelsAsFileRequest.newBuilder()
                        .ending("csv")
                        .region("EU")
                        .weights("open")
                        .build())
                .toPath());
        DeclarationAssessment judged = criteria.judgeDeclaration(CriteriaApi.APIJudgeDeclarationRequest.newBuilder()
                .declarationRequest(new DeclarationRequest()
                        .name("Lot 2")
                        .basedOn(MODEL)
                        .declaration(new Declaration()
                                .components(new DeclarationComponents()
                                        .trainingCode(new DeclarationComponentsTrainingCode()
                                                .availability("released")
                                                .licence("Apache-2.0"))))
                        .addProfilesItem(new ProfileAsked("osaid-1.0"))
                        .addProfilesItem(new ProfileAsked(new InlineProfile()
                                .id("our-tender")
                                .addRulesItem(rule("R1", NameEnum.TRAINING_CODE, IsEnum.RELEASED))
                                .addRulesItem(
                                        rule("R2", NameEnum.TRAINING_DATASETS, IsEnum.RELEASED, IsEnum.PARTIAL)))))
                .build());
        Problem problem;
        try {
            models.searchModels(
                    ModelsApi.APISearchModelsRequest.newBuilder().country("Atlantis").build());
            throw new IllegalStateException("Nothing was refused");
        } catch (ApiException refused) {
            problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        }

        Map<String, Object> all = new LinkedHashMap<>();
        all.put("search", said("total", pages.get(0).getTotal(), "pages", each(pages, Questions::items)));
        all.put("model", said("id", model.getId(), "facts", each(model.getFacts(), fact -> said(
                "attribute", fact.getAttribute(), "value", fact.getValue(), "basis", fact.getBasis().getValue(),
                "evidence", each(fact.getEvidence(), claim -> said(
                        "source", claim.getSource(), "value", claim.getValue(), "asOf", text(claim.getAsOf()),
                        "verification", claim.getVerification().getValue(), "locator", claim.getLocator()))))));
        all.put("assessment", said(
                "profile", assessment.getProfile(), "version", assessment.getVersion(),
                "verdict", assessment.getVerdict().getValue(), "provisional", assessment.getProvisional(),
                "rules", each(assessment.getRules(), rule -> said(
                        "id", rule.getId(), "verdict", rule.getVerdict().getValue(),
                        "required", rule.getRequired(), "reason", rule.getReason()))));
        all.put("comparison", said(
                "models", each(comparison.getModels(), one -> one.getId()),
                "attributes", each(comparison.getAttributes(), one -> said(
                        "attribute", one.getAttribute(), "same", one.getSame(), "values", one.getValues())),
                "verdicts", each(comparison.getVerdicts(), one -> said(
                        "profile", one.getProfile(), "same", one.getSame(),
                        "values", each(one.getValues(), verdict -> verdict.getValue())))));
        all.put("dossier", said(
                "begins", new String(Arrays.copyOf(dossier, 4), StandardCharsets.US_ASCII), "sum", sum(dossier)));
        all.put("list", said(
                "lines", new String(list, StandardCharsets.UTF_8).split("\r\n", -1).length - 1, "sum", sum(list)));
        all.put("judged", each(judged.getAssessments(), one -> said(
                "profile", one.getProfile(), "verdict", one.getVerdict().getValue(),
                "provisional", one.getProvisional(),
                "rules", each(one.getRules(), rule -> said(
                        "id", rule.getId(), "verdict", rule.getVerdict().getValue())))));
        all.put("problem", said(
                "status", problem.getStatus(), "type", problem.getType(), "title", problem.getTitle(),
                "errors", each(problem.getErrors(), fault -> said(
                        "parameter", fault.getParameter(), "value", fault.getValue(), "allowed", fault.getAllowed()))));
        // That of the client leaves out what is null.
        System.out.println(new ObjectMapper().writeValueAsString(all));
    }

    private static SearchPage page(long offset) throws ApiException {
        return models.searchModels(ModelsApi.APISearchModelsRequest.newBuilder()
                .region("EU")
                .weights("open")
                .componentsWeightsFinal("released")
                .sort("name")
                .limit(5L)
                .offset(offset)
                .build());
    }

    private static List<?> items(SearchPage page) {
        return each(page.getItems(), item -> {
            Map<String, Object> verdicts = new LinkedHashMap<>();
            item.getVerdicts().forEach((profile, verdict) -> verdicts.put(profile, verdict.getValue()));
            return said(
                    "id", item.getId(), "name", item.getName(), "developer", item.getDeveloper().getId(),
                    "licence", item.getLicence(), "g7", item.getG7().getValue(),
                    "released", text(item.getReleased()), "verdicts", verdicts);
        });
    }

    private static InlineProfileRulesInner rule(String id, NameEnum component, IsEnum... availabilities) {
        return new InlineProfileRulesInner()
                .id(id)
                .condition(new Condition()
                        .component(new ConditionComponent().name(component).is(List.of(availabilities))));
    }

    private static <T> List<?> each(List<T> all, Function<T, ?> said) {
        return all.stream().map(said).toList();
    }

    private static Map<String, Object> said(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put((String) pairs[at], pairs[at + 1]);
        }
        return map;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String sum(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
