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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The connection to the centre: one, opened again within seconds when it breaks, and never repeating anything by itself. */
final class Line {
    private static final short ONE = 1;
    private static final short IDLE = 30; // seconds between signs of life

    static {
        System.setProperty("io.netty.transport.noNative", "true"); // none is shipped; Netty need not look for it
    }

    private final Carrier carrier;
    private final EndpointEntity endpoint;

    /** @param keep keeps what comes in; what it says no to is not confirmed, so that the centre brings it again */
    Line(SmsSettings settings, Predicate<Carrier.Incoming> keep) {
        carrier = switch (settings.protocol()) {
            case CMPP2, CMPP3 -> new CmppCarrier(settings);
            case SMGP -> new SmgpCarrier(settings);
            case SMPP -> new SmppCarrier(settings);
        };
        endpoint = carrier.endpoint();
        endpoint.setId("hufu-sms-" + UUID.randomUUID());
        endpoint.setHost(Objects.requireNonNull(settings.host()));
        endpoint.setPort(settings.port());
        endpoint.setUseSSL(false);
        endpoint.setMaxChannels(ONE);
        endpoint.setIdleTimeSec(IDLE);
        endpoint.setMaxRetryCnt(ONE); // once, and not again
        endpoint.setReSendFailMsg(false);
        List<BusinessHandlerInterface> handlers = List.of(new Listening(carrier, keep));
        endpoint.setBusinessHandlerSet(handlers);
    }

    Carrier carrier() {
        return carrier;
    }

    void open() {
        EndpointManager.INS.openEndpoint(endpoint);
        EndpointManager.INS.startConnectionCheckTask();
    }

    void close() {
        EndpointManager.INS.remove(endpoint.getId());
    }

    boolean isOpen() {
        var connector = EndpointManager.INS.getEndpointConnector(endpoint);
        return connector != null && connector.getConnectionNum() > 0;
    }

    /** Sends all parts; null where none left. */
    @Nullable
    List<Promise<BaseMessage>> send(BaseMessage message) throws Exception {
        return ChannelUtil.syncWriteLongMsgToEntity(endpoint, message);
    }
}
