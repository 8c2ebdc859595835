package io.hufu.server.start;

import io.hufu.journal.postgres.HufuStartException;
import java.io.IOException;
import java.util.Map;

/** Whoever started the service and waits until it can be used: systemd, where it left an address in the environment. */
final class ServiceManager {
    private ServiceManager() {}

    /**
     * Says that the doors are open; does nothing where nobody waits.
     *
     * @throws HufuStartException when somebody waits and cannot be told: he would end the service later, without a reason
     */
    static void tellReady(Map<String, String> environment) {
        if (!environment.containsKey("NOTIFY_SOCKET")) {
            return;
        }
        try {
            int exit = new ProcessBuilder("systemd-notify", "--ready")
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw cannot("systemd-notify: " + exit, null);
            }
        } catch (IOException e) {
            throw cannot(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HufuStartException cannot(String why, @org.jspecify.annotations.Nullable Exception e) {
        String chinese = "无法通知 systemd 服务已就绪（" + why + "）。";
        String english = "systemd cannot be told that the service is ready (" + why + ").";
        return e == null ? new HufuStartException(chinese, english) : new HufuStartException(chinese, english, e);
    }
}
