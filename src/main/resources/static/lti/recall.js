// Asks the platform for what it keeps of this login, and goes on with it, or with the reason why there is nothing.
import { PlatformStorage } from './platform-storage.js';

const form = document.getElementById('launch');
const storage = new PlatformStorage(form.dataset);
const { value, missed } = await storage.get(form.dataset.key);

form.elements.secret.value = value ?? '';
form.elements.missed.value = missed ?? '';
if (value !== null) {
  await storage.forget(form.dataset.key);
}
form.submit();
