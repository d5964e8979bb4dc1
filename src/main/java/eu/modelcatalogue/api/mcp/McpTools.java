package eu.modelcatalogue.api.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.budget.Place;
import eu.modelcatalogue.problem.Faults;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolManager;
import io.quarkiverse.mcp.server.ToolManager.ToolAnnotations;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Registers the tools with the extension that implements the protocol, and makes their answers within the budget and a size limit. */
@ApplicationScoped
class McpTools {

    /** Longest answer in its short form, in bytes of JSON: some two thousand words of a conversation. */
    static final int MOST = 8 << 10;

    /** Longest answer in detail, in bytes of JSON: the largest conversations hold several times as much. */
    static final int MOST_DETAILED = 128 << 10;

    private final ToolManager tools;
    private final ToolAnswers answers;
    private final Budget budget;
    private final Faults faults;
    private final ObjectMapper json;

    McpTools(ToolManager tools, ToolAnswers answers, Budget budget, Faults faults, ObjectMapper json) {
        this.tools = tools;
        this.answers = answers;
        this.budget = budget;
        this.faults = faults;
        this.json = json;
    }

    void offer(@Observes StartupEvent started) {
        for (Tool tool : Tool.values()) {
            tools.newTool(tool.word())
                    .setTitle(tool.title())
                    .setDescription(tool.description())
                    .setInputSchema(json.convertValue(ArgumentSchema.of(tool.parameters()), Map.class))
                    // Read only, idempotent for the same edition, and without calls to other services.
                    .setAnnotations(new ToolAnnotations(tool.title(), true, false, true, false))
                    .setHandler(call -> answer(tool, call.args()))
                    .register();
        }
    }

    private ToolResponse answer(Tool tool, Map<String, Object> arguments) {
        try {
            // The answer is sent once, as text, in which quotation marks are escaped: hosts that read both texts and
            // objects would give it to the model twice.
            byte[] bytes =
                    budget.spend(tool.shares(), place -> written(tool, arguments, place), answer -> 2 * answer.length);
            return new ToolResponse(
                    false, List.of(new TextContent(new String(bytes, StandardCharsets.UTF_8))), null, null);
        } catch (HttpProblem problem) {
            return refused(problem);
        } catch (RuntimeException e) {
            faults.note(e);
            return refused(Problems.problem(ProblemType.INTERNAL_ERROR, ProblemType.INTERNAL_ERROR.title() + ".")
                    .build());
        }
    }

    private byte[] written(Tool tool, Map<String, Object> arguments, Place place) {
        byte[] bytes = place.json(json.writer(), answers.answer(tool, arguments, place));
        boolean detailed = ToolAnswers.isDetailed(arguments);
        int most = detailed ? MOST_DETAILED : MOST;
        if (bytes.length > most) {
            throw Problems.problem(
                            ProblemType.INVALID_PARAMETERS,
                            "The answer would have %d bytes, of which a tool gives at most %d. Name fewer models, profiles or fields, or a smaller limit%s."
                                    .formatted(bytes.length, most, detailed ? "" : "; or ask with detail=true"))
                    .build();
        }
        return bytes;
    }

    /** The problem of the API as text, because it does not have the structure of an answer. */
    private ToolResponse refused(HttpProblem problem) {
        try {
            return ToolResponse.error(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Problems always become JSON", e);
        }
    }
}
