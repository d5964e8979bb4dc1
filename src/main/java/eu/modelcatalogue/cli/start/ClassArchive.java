package eu.modelcatalogue.cli.start;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The archive of classes that {@code deploy/classes.options} names. The JVM leaves it out without a word where it does not fit: it fits the JVM that built, and the
 * folder where it was built, so that a copy of the folder starts at twice the cost.
 */
final class ClassArchive {

    private static final List<String> NAMED = List.of("-XX:SharedArchiveFile=", "-XX:AOTCache=");

    /** What a process has mapped into its memory, on Linux. */
    private static final Path MAPS = Path.of("/proc/self/maps");

    private ClassArchive() {}

    /** A sentence where the JVM was told to use an archive and does not; empty where all is well, and where the system does not tell. */
    static Optional<String> warning() {
        if (!Files.isReadable(MAPS)) {
            return Optional.empty();
        }
        try (Stream<String> maps = Files.lines(MAPS)) {
            return warning(ManagementFactory.getRuntimeMXBean().getInputArguments(), maps);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * @param arguments of the JVM
     * @param maps lines of {@code /proc/self/maps}, each of which ends with the path of a file
     */
    static Optional<String> warning(List<String> arguments, Stream<String> maps) {
        Optional<String> file = arguments.stream()
                .flatMap(argument ->
                        NAMED.stream().filter(argument::startsWith).map(option -> argument.substring(option.length())))
                .reduce((first, last) -> last);
        return file.filter(name -> {
                    String end = "/" + Path.of(name).getFileName();
                    return maps.noneMatch(line -> line.endsWith(end));
                })
                .map(
                        ("The class archive %s is not used, so that starts take about twice the processor time: it is missing, or was made by another JVM or in another folder. Build the application where it runs"
                                        + " (mvn package), or leave out deploy/classes.options.")::formatted);
    }
}
