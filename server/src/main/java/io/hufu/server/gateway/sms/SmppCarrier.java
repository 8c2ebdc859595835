package io.hufu.server.gateway.sms;

import com.zx.sms.BaseMessage;
import com.zx.sms.codec.smpp.Address;
import com.zx.sms.codec.smpp.msg.DeliverSm;
import com.zx.sms.codec.smpp.msg.DeliverSmReceipt;
import com.zx.sms.codec.smpp.msg.SubmitSm;
import com.zx.sms.codec.smpp.msg.SubmitSmResp;
import com.zx.sms.connect.manager.EndpointEntity;
import com.zx.sms.connect.manager.EndpointEntity.ChannelType;
import com.zx.sms.connect.manager.smpp.SMPPClientEndpointEntity;
import io.hufu.server.settings.SmsSettings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The protocol of centres elsewhere and of many resellers, version 3.4. */
final class SmppCarrier implements Carrier {
    private static final int TOO_FAST = 0x58;
    private static final int QUEUE_FULL = 0x14;
    private static final byte INTERNATIONAL = 1;
    private static final byte UNKNOWN = 0;
    private static final byte TELEPHONE = 1;
    private static final byte WANTED = 1;

    private final SmsSettings settings;

    SmppCarrier(SmsSettings settings) {
        this.settings = settings;
    }

    @Override
    public EndpointEntity endpoint() {
        var endpoint = new SMPPClientEndpointEntity();
        endpoint.setSystemId(settings.user());
        endpoint.setPassword(Objects.requireNonNull(settings.password()).value());
        endpoint.setChannelType(ChannelType.DUPLEX);
        endpoint.setInterfaceVersion((byte) 0x34);
        return endpoint;
    }

    @Override
    public BaseMessage written(String text, String number) {
        var message = new SubmitSm();
        boolean abroad = number.startsWith("+");
        message.setDestAddress(
                new Address(abroad ? INTERNATIONAL : UNKNOWN, TELEPHONE, abroad ? number.substring(1) : number));
        message.setSourceAddress(new Address(UNKNOWN, UNKNOWN, settings.number()));
        message.setSmsMsg(text);
        message.setRegisteredDelivery(WANTED);
        return message;
    }

    @Override
    public @Nullable Answer answer(BaseMessage received) {
        if (!(received instanceof SubmitSmResp response)) {
            return null;
        }
        int code = response.getCommandStatus();
        String reference = Objects.requireNonNullElse(response.getMessageId(), "");
        return new Answer(reference, code, Again.of(code == TOO_FAST, code == QUEUE_FULL));
    }

    @Override
    public @Nullable Incoming incoming(Object received) {
        if (received instanceof DeliverSmReceipt receipt) {
            return Incoming.said(receipt.getId(), receipt.getStat());
        }
        return received instanceof DeliverSm delivered
                ? new Incoming.Reply(delivered.getSourceAddress().getAddress(), delivered.getMsgContent())
                : null;
    }

    @Override
    public BaseMessage taken(Object received) {
        var response = ((DeliverSm) received).createResponse();
        response.setMessageId("");
        return response;
    }
}
