package io.hufu.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Small classes with a violation in them, compiled on the spot under the real package names. */
final class Planted {
    private Planted() {}

    /** A class in package {@code from} that uses a class in package {@code to}. */
    static JavaClasses use(String from, String to) {
        return compile(
                source(to, "Wanted", "public class Wanted {}"),
                source(from, "Planted", "class Planted { Object it() { return new " + to + ".Wanted(); } }"));
    }

    /** Two classes in two packages that use each other. */
    static JavaClasses circle(String one, String other) {
        return compile(
                source(one, "One", "public class One { Object it() { return new " + other + ".Other(); } }"),
                source(other, "Other", "public class Other { Object it() { return new " + one + ".One(); } }"));
    }

    /** A class in {@code from} with one method whose body is {@code statement}. */
    static JavaClasses body(String from, String statement) {
        return compile(source(from, "Planted", "class Planted { Object it() throws Exception { " + statement + " } }"));
    }

    private static JavaFileObject source(String packageName, String name, String text) {
        var uri = URI.create("string:///" + packageName.replace('.', '/') + "/" + name + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return "package " + packageName + "; " + text;
            }
        };
    }

    private static JavaClasses compile(JavaFileObject... sources) {
        try {
            var folder = Files.createTempDirectory("planted");
            try {
                var messages = new StringWriter();
                var options = List.of("-d", folder.toString(), "-proc:none", "-implicit:none");
                var done = ToolProvider.getSystemJavaCompiler()
                        .getTask(messages, null, null, options, null, List.of(sources))
                        .call();
                if (!done) {
                    throw new IllegalStateException("the planted class does not compile: " + messages);
                }
                return new ClassFileImporter().importPath(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        try (var paths = Files.walk(folder)) {
            paths.forEach(found::add);
        }
        for (var path : found.reversed()) {
            Files.delete(path);
        }
    }
}
