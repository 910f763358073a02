import "htmx.org";
import { focusErrors } from "./errors.js";
import { sendOnce } from "./send_once.js";
import { closeMore } from "./bottom_bar.js";

focusErrors();
sendOnce();
closeMore();
