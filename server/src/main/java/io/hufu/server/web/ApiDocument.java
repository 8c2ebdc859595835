package io.hufu.server.web;

import io.hufu.server.command.Acts;
import io.hufu.server.command.Acts.Act;
import io.hufu.server.command.Shape;
import io.hufu.server.command.Shape.Field;
import io.hufu.server.command.Shape.Fields;
import io.hufu.server.command.Shape.Many;
import io.hufu.server.command.Shape.Plain;
import io.hufu.server.command.Shape.Secret;
import io.hufu.server.command.Shape.Word;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document: every act has its own path and body, made from the same shapes that read it. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final String INCIDENT = "/api/incidents/{incident}/";
    private static final String WARNING = "/api/warnings/{warning}/";
    private static final String ROLL_CALL = "/api/roll-calls/{rollCall}/";
    private static final String ASSIGNMENT = "/api/assignments/{incident}/{body}/";

    @Bean
    OpenApiCustomizer acts() {
        return document -> {
            document.info(new Info()
                    .title("Hufu 虎符")
                    .version("1")
                    .description("Acts need Idempotency-Key and the CSRF header of GET /api/session. "
                            + "What is refused is a problem (RFC 9457) with a stable code."));
            describe(document);
        };
    }

    private static void describe(OpenAPI document) {
        document.getPaths().remove(INCIDENT + "{name}");
        document.getPaths().remove(WARNING + "{name}");
        document.getPaths().remove(ROLL_CALL + "{name}");
        document.getPaths().remove(ASSIGNMENT + "{name}");
        Acts.listForIncident().values().forEach(act -> {
            boolean opens = act.name().equals("open-incident");
            String path = opens ? "/api/incidents" : INCIDENT + act.name();
            PathItem item = document.getPaths().computeIfAbsent(path, key -> new PathItem());
            item.setPost(operation(act, opens ? List.of() : List.of("incident")));
        });
        Acts.listForWarning().values().forEach(act -> {
            boolean drafts = act.name().equals("draft-warning");
            String path = drafts ? "/api/warnings" : WARNING + act.name();
            PathItem item = document.getPaths().computeIfAbsent(path, key -> new PathItem());
            item.setPost(operation(act, drafts ? List.of() : List.of("warning")));
        });
        Acts.listForRollCall().values().forEach(act -> {
            boolean starts = act.name().equals("start-roll-call");
            String path = starts ? "/api/roll-calls" : ROLL_CALL + act.name();
            PathItem item = document.getPaths().computeIfAbsent(path, key -> new PathItem());
            item.setPost(operation(act, starts ? List.of() : List.of("rollCall")));
        });
        Acts.listForAssignment()
                .values()
                .forEach(act -> document.getPaths()
                        .addPathItem(
                                ASSIGNMENT + act.name(),
                                new PathItem().post(operation(act, List.of("incident", "body")))));
    }

    private static Operation operation(Act act, List<String> path) {
        var operation = new Operation()
                .operationId(act.stream().equals("warning") ? "warning-" + act.name() : act.name())
                .addTagsItem(act.stream() + "-acts")
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        "application/json",
                                        new MediaType()
                                                .schema(object(Shape.of(act.type()), Set.of(act.stream()), act)))))
                .responses(new ApiResponses()
                        .addApiResponse("200", new ApiResponse().description("done and on disk"))
                        .addApiResponse("default", new ApiResponse().description("problem, RFC 9457")));
        path.forEach(name -> operation.addParametersItem(
                new Parameter().in("path").name(name).required(true).schema(type("string"))));
        operation.addParametersItem(new Parameter()
                .in("header")
                .name("Idempotency-Key")
                .required(true)
                .schema(type("string").pattern("^[A-Za-z0-9_-]{1,64}$")));
        operation.addParametersItem(new Parameter()
                .in("header")
                .name("If-Match")
                .description("version that the decision rests on")
                .schema(type("string")));
        return operation;
    }

    private static Schema<?> object(Fields fields, Set<String> without, Act act) {
        var schema = type("object");
        schema.additionalProperties(Boolean.FALSE);
        for (Field field : fields.fields()) {
            if (without.contains(field.name())) {
                continue;
            }
            schema.addProperty(field.name(), schema(field.shape(), act));
            boolean made = field.name().equals(act.creates())
                    || (fields.type() == io.hufu.engine.vocabulary.Report.class
                            && field.name().equals("id"));
            if (!field.optional() && !made && !(field.shape() instanceof Many)) {
                schema.addRequiredItem(field.name());
            }
        }
        return schema;
    }

    private static Schema<?> schema(Shape shape, Act act) {
        return switch (shape) {
            case Fields fields -> object(fields, Set.of(), act);
            case Many many -> {
                var list = type("array");
                list.items(schema(many.of(), act));
                yield list;
            }
            case Word word -> {
                var words = new Schema<String>();
                words.addType("string");
                words.setEnum(word.words());
                yield words;
            }
            case Secret ignored -> type("string").description("kept in the vault");
            case Plain plain ->
                switch (plain) {
                    case TEXT -> type("string");
                    case WHOLE -> type("integer").format("int32");
                    case DECIMAL -> type("number");
                    case TRUTH -> type("boolean");
                    case MOMENT -> type("string").format("date-time");
                    case SPAN -> type("string").format("duration");
                };
        };
    }

    private static Schema<Object> type(String name) {
        var schema = new Schema<Object>();
        schema.addType(name);
        return schema;
    }
}
