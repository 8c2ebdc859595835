package io.hufu.server.gateway.sms;

import com.zx.sms.BaseMessage;
import com.zx.sms.common.util.ChannelUtil;
import com.zx.sms.connect.manager.EndpointEntity;
import com.zx.sms.connect.manager.EndpointManager;
import com.zx.sms.handler.api.BusinessHandlerInterface;
import io.hufu.server.settings.SmsSettings;
import io.netty.util.concurrent.Promise;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection to the centre: one, opened again when it breaks or is needed, and never repeating anything by itself. */
final class Line {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final short ONE = 1;
    private static final short NONE_KEPT = 0; // the library opens none by itself
    private static final short IDLE = 30; // seconds between signs of life, or until it is left
    private static final long OPENING_SECONDS = 10;

    static {
        System.setProperty("io.netty.transport.noNative", "true"); // none is shipped; Netty need not look for it
    }

    private final Carrier carrier;
    private final EndpointEntity endpoint;
    private final Semaphore opened = new Semaphore(0);
    private final @Nullable SgipReception reception;

    /** @param keep keeps what comes in; what it says no to is not confirmed, so that the centre brings it again */
    Line(SmsSettings settings, Predicate<Carrier.Incoming> keep) {
        carrier = switch (settings.protocol()) {
            case CMPP2, CMPP3 -> new CmppCarrier(settings);
            case SGIP -> new SgipCarrier(settings);
            case SMGP -> new SmgpCarrier(settings);
            case SMPP -> new SmppCarrier(settings);
        };
        endpoint = carrier.endpoint();
        endpoint.setId("hufu-sms-" + UUID.randomUUID());
        endpoint.setHost(Objects.requireNonNull(settings.host()));
        endpoint.setPort(settings.port());
        endpoint.setUseSSL(false);
        endpoint.setMaxChannels(carrier.lasting() ? ONE : NONE_KEPT);
        endpoint.setIdleTimeSec(IDLE);
        endpoint.setMaxRetryCnt(ONE); // once, and not again
        endpoint.setReSendFailMsg(false);
        var listening = new Listening(carrier, keep, opened::release);
        List<BusinessHandlerInterface> handlers = List.of(listening);
        endpoint.setBusinessHandlerSet(handlers);
        reception = settings.listens() ? new SgipReception(settings, listening, SgipReception.Limits.USUAL) : null;
    }

    Carrier carrier() {
        return carrier;
    }

    void open() {
        if (reception != null) {
            reception.open();
        }
        EndpointManager.INS.openEndpoint(endpoint);
        EndpointManager.INS.startConnectionCheckTask();
    }

    void close() {
        if (reception != null) {
            reception.close();
        }
        EndpointManager.INS.remove(endpoint.getId());
    }

    boolean isOpen() {
        var connector = EndpointManager.INS.getEndpointConnector(endpoint);
        return connector != null && connector.getConnectionNum() > 0;
    }

    /** Whether something can be sent now; opens a line that is not kept open. */
    synchronized boolean reach() {
        if (isOpen() || carrier.lasting()) {
            return isOpen();
        }
        opened.drainPermits();
        EndpointManager.INS.openEndpoint(endpoint);
        try {
            if (!opened.tryAcquire(OPENING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the short-message centre was not reached, or refused our account");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return isOpen();
    }

    /** Sends all parts; null where none left. */
    @Nullable
    List<Promise<BaseMessage>> send(BaseMessage message) throws Exception {
        return ChannelUtil.syncWriteLongMsgToEntity(endpoint, message);
    }
}
