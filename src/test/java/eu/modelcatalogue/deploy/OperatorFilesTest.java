package eu.modelcatalogue.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules and dashboard for operators ask for metrics that there are: those of docs/metrics.md, which {@code MetricsTest} holds to what is answered. */
class OperatorFilesTest {

    private static final Path METRICS = Path.of("docs/metrics.md");

    private static final Pattern NAME = Pattern.compile(
            "\\b(?:catalogue|http_server|jvm|process|cache|agroal|worker_pool|vertx|netty|system)_[a-z0-9_]+");

    @ParameterizedTest
    @ValueSource(strings = {"deploy/prometheus/rules.yaml", "deploy/grafana/operators.json"})
    void each_metric_that_is_asked_for_is_documented(String file) throws IOException {
        Set<String> documented = names(METRICS);
        Set<String> families = Pattern.compile("`([a-z]+(?:_[a-z]+)*_)\\*`")
                .matcher(Files.readString(METRICS))
                .results()
                .map(family -> family.group(1))
                .collect(Collectors.toSet());

        assertThat(names(Path.of(file)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(documented.contains(name.replaceFirst("_(count|bucket|sum)$", ""))
                                || documented.contains(name)
                                || families.stream().anyMatch(name::startsWith))
                        .as(name)
                        .isTrue());
    }

    private static Set<String> names(Path file) throws IOException {
        return NAME.matcher(Files.readString(file))
                .results()
                .map(name -> name.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
