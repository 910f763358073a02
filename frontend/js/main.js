import "htmx.org";
import { focusErrors } from "./errors.js";
import { keepIds } from "./same_form.js";
import { sendOnce } from "./send_once.js";
import { closeMore } from "./bottom_bar.js";
import { usePasskeys } from "./passkey.js";
import { copyTexts } from "./copy.js";
import { takeAlong } from "./offline.js";
import { followRounds } from "./workshop.js";

focusErrors();
sendOnce();
keepIds();
closeMore();
usePasskeys();
copyTexts();
takeAlong();
followRounds();
