// The order counts: the door is there before the app starts.
import './door';
import '../../main/main';
