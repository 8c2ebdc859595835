package io.hufu.server.start;

import io.hufu.journal.postgres.HufuStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.jspecify.annotations.Nullable;

/** Whether a file that holds a secret can be used, and only by us. What it holds is never said. */
final class SecretFileCheck {
    private SecretFileCheck() {}

    /** @throws HufuStartException with what is wrong with the file; nothing where none is named */
    static void require(@Nullable Path file) {
        if (file == null) {
            return;
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new HufuStartException(
                    "文件 " + file + " 不存在，或运行虎符的用户无权读取。",
                    "The file " + file + " does not exist, or the user that runs Hufu may not read it.");
        }
        try {
            if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
                throw new HufuStartException(
                        "文件 " + file + " 含有秘密，但所有用户都能读取；请执行 chmod o-r " + file + "。",
                        "The file " + file + " is secret, and every user can read it; run chmod o-r " + file + ".");
            }
            if (Files.readString(file).isBlank()) {
                throw new HufuStartException("文件 " + file + " 是空的。", "The file " + file + " is empty.");
            }
        } catch (IOException e) {
            throw new HufuStartException("文件 " + file + " 无法读取。", "The file " + file + " cannot be read.", e);
        }
    }
}
